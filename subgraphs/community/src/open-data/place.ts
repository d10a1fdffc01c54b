import type { ServiceKind } from '../places/codes.js';
import type { DatasetKind } from './layouts/meanings.js';

export interface ImportedService {
  readonly kind: ServiceKind | null;
  readonly code: string | null;
  readonly asPublished: string;
  readonly publishedId: string | null;
  readonly officeNumber: string | null;
  readonly capacity: number | null;
}

/** A place as one list publishes it. Null means the list does not say; never "there is none". */
export interface ImportedPlace {
  /** UUIDv5 of municipality, list, name and lot. */
  readonly id: string;
  readonly municipalityCode: string;
  readonly dataset: DatasetKind;
  readonly name: string;
  readonly nameKana: string | null;
  /** Canonical, without the building. */
  readonly address: string | null;
  /** 町字 as in the address, 丁目 in kanji. */
  readonly town: string | null;
  /** 町 without 丁目 and 大字. */
  readonly townName: string | null;
  readonly block: string | null;
  readonly building: string | null;
  readonly postalCode: string | null;
  /** What places on the same lot have in common. */
  readonly site: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string | null;
  readonly extension: string | null;
  readonly fax: string | null;
  readonly corporateNumber: string | null;
  readonly corporation: string | null;
  readonly days: string | null;
  readonly daysNote: string | null;
  /** HH:MM */
  readonly opens: string | null;
  readonly closes: string | null;
  /** 一時預かり: true 有, false 無, null not stated. */
  readonly temporaryCare: boolean | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly remarks: string | null;
  readonly services: readonly ImportedService[];
}
