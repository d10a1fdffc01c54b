import type { Layout, LayoutColumn } from './meanings.js';

const SOURCE = '政府CIOポータル 推奨データセット (–2022)';

// prettier-ignore
const head: readonly LayoutColumn[] = [
  { column: '都道府県コード又は市区町村コード', means: 'municipalityCode', required: true },
  { column: 'NO', means: 'publishedId' },
  { column: '都道府県名', means: 'prefecture', required: true },
  { column: '市区町村名', means: 'city', required: true },
];

// prettier-ignore
const place: readonly LayoutColumn[] = [
  { column: '住所', means: 'addressJoined', required: true },
  { column: '方書', means: 'building' },
  { column: '緯度', means: 'latitude' },
  { column: '経度', means: 'longitude' },
];

// prettier-ignore
const opening: readonly LayoutColumn[] = [
  { column: '利用可能曜日', means: 'days' },
  { column: '開始時間', means: 'opens' },
  { column: '終了時間', means: 'closes' },
  { column: '利用可能日時特記事項', means: 'daysNote' },
];

/** 推奨データセット, the generation before: one address column, one list per kind. */
// prettier-ignore
export const recommendedLayouts: readonly Layout[] = [
  {
    name: '推奨データセット 介護サービス事業所一覧',
    source: SOURCE,
    dataset: 'CARE_SERVICE',
    columns: [
      ...head,
      { column: '介護サービス事業所名称', means: 'name', required: true },
      { column: '介護サービス事業所名称_カナ', means: 'nameKana' },
      { column: '実施サービス', means: 'service', required: true },
      ...place,
      { column: '電話番号', means: 'phone' },
      { column: '内線番号', means: 'extension' },
      { column: 'FAX番号', means: 'fax' },
      { column: '法人番号', means: 'corporateNumber' },
      { column: '法人の名称', means: 'corporation' },
      { column: '事業所番号', means: 'officeNumber' },
      { column: '利用可能曜日', means: 'days' },
      { column: '利用可能曜日特記事項', means: 'daysNote' },
      { column: '定員', means: 'capacity' },
      { column: 'URL', means: 'url' },
      { column: '備考', means: 'remarks' },
    ],
  },
  {
    name: '推奨データセット 子育て施設一覧',
    source: SOURCE,
    dataset: 'CHILDCARE',
    columns: [
      ...head,
      { column: '名称', means: 'name', required: true },
      { column: '名称_カナ', means: 'nameKana' },
      { column: '種別', means: 'service', required: true },
      ...place,
      { column: 'アクセス方法', means: null },
      { column: '駐車場情報', means: null },
      { column: '電話番号', means: 'phone' },
      { column: '内線番号', means: 'extension' },
      { column: 'FAX番号', means: 'fax' },
      { column: '法人番号', means: 'corporateNumber' },
      { column: '団体名', means: 'corporation' },
      { column: '認可等年月日', means: null },
      { column: '収容定員', means: 'capacity' },
      { column: '受入年齢', means: null },
      ...opening,
      { column: '一時預かりの有無', means: 'temporaryCare', required: true },
      { column: 'URL', means: 'url' },
      { column: '備考', means: 'remarks' },
    ],
  },
  {
    name: '推奨データセット 公共施設一覧',
    source: SOURCE,
    dataset: 'PUBLIC_FACILITY',
    columns: [
      ...head,
      { column: '名称', means: 'name', required: true },
      { column: '名称_カナ', means: 'nameKana' },
      { column: '名称_通称', means: null },
      { column: 'POIコード', means: null, required: true },
      ...place,
      { column: '電話番号', means: 'phone' },
      { column: '内線番号', means: 'extension' },
      { column: '法人番号', means: 'corporateNumber' },
      { column: '団体名', means: 'corporation', required: true },
      ...opening,
      { column: '説明', means: 'description' },
      { column: 'バリアフリー情報', means: null },
      { column: 'URL', means: 'url' },
      { column: '備考', means: 'remarks' },
    ],
  },
];
