/** What a column of an open-data layout can mean to Kasane. */
export type Meaning =
  | 'municipalityCode'
  | 'publishedId'
  | 'prefecture'
  | 'city'
  | 'publisher'
  | 'name'
  | 'nameKana'
  | 'service'
  | 'addressMunicipalityCode'
  | 'addressJoined'
  | 'addressPrefecture'
  | 'addressCity'
  | 'addressTown'
  | 'addressBlock'
  | 'building'
  | 'latitude'
  | 'longitude'
  | 'phone'
  | 'extension'
  | 'fax'
  | 'postalCode'
  | 'corporateNumber'
  | 'corporation'
  | 'officeNumber'
  | 'days'
  | 'daysNote'
  | 'opens'
  | 'closes'
  | 'capacity'
  | 'temporaryCare'
  | 'description'
  | 'url'
  | 'remarks';

/** Lists of places Kasane takes; a place belongs to the list that published it. */
export const datasetKinds = [
  { kind: 'CARE_SERVICE', title: '介護サービス事業所一覧' },
  { kind: 'PUBLIC_FACILITY', title: '公共施設一覧' },
  { kind: 'CHILDCARE', title: '子育て施設一覧' },
] as const;

export type DatasetKind = (typeof datasetKinds)[number]['kind'];

export interface LayoutColumn {
  readonly column: string;
  /** Null: known to the layout, not taken. */
  readonly means: Meaning | null;
  /** A file without this column is not of this layout. */
  readonly required?: true;
}

export interface Layout {
  readonly name: string;
  /** Where the layout is defined. */
  readonly source: string;
  readonly dataset: DatasetKind;
  readonly columns: readonly LayoutColumn[];
}
