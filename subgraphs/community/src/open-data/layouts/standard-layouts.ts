import type { Layout, LayoutColumn } from './meanings.js';

const SOURCE = 'デジタル庁 自治体標準オープンデータセット (2023–)';

// prettier-ignore
const address: readonly LayoutColumn[] = [
  { column: '所在地_全国地方公共団体コード', means: 'addressMunicipalityCode' },
  { column: '町字ID', means: null },
  { column: '所在地_連結表記', means: 'addressJoined', required: true },
  { column: '所在地_都道府県', means: 'addressPrefecture', required: true },
  { column: '所在地_市区町村', means: 'addressCity', required: true },
  { column: '所在地_町字', means: 'addressTown', required: true },
  { column: '所在地_番地以下', means: 'addressBlock', required: true },
  { column: '建物名等(方書)', means: 'building' },
  { column: '緯度', means: 'latitude' },
  { column: '経度', means: 'longitude' },
  { column: '高度の種別', means: null },
  { column: '高度の値', means: null },
];

// prettier-ignore
const contact: readonly LayoutColumn[] = [
  { column: '電話番号', means: 'phone' },
  { column: '内線番号', means: 'extension' },
  { column: 'FAX番号', means: 'fax' },
  { column: '連絡先メールアドレス', means: null },
  { column: '連絡先FormURL', means: null },
  { column: '連絡先備考(その他、SNSなど)', means: null },
  { column: '郵便番号', means: 'postalCode' },
];

/** 自治体標準オープンデータセット: the address stands in one joined and several split columns. */
// prettier-ignore
export const standardLayouts: readonly Layout[] = [
  {
    name: '自治体標準オープンデータセット 介護サービス事業所一覧',
    source: SOURCE,
    dataset: 'CARE_SERVICE',
    columns: [
      { column: '全国地方公共団体コード', means: 'municipalityCode', required: true },
      { column: 'ID', means: 'publishedId', required: true },
      { column: '地方公共団体名', means: 'publisher' },
      { column: '介護サービス事業所名称', means: 'name', required: true },
      { column: '介護サービス事業所名称_カナ', means: 'nameKana' },
      { column: '介護サービス事業所名称_英字', means: null },
      { column: '実施サービス', means: 'service', required: true },
      ...address,
      ...contact,
      { column: '法人番号', means: 'corporateNumber' },
      { column: '法人の名称', means: 'corporation' },
      { column: '事業所番号', means: 'officeNumber' },
      { column: '利用可能曜日', means: 'days' },
      { column: '利用可能曜日特記事項', means: 'daysNote' },
      { column: '定員', means: 'capacity' },
      { column: 'URL', means: 'url' },
      { column: '画像', means: null },
      { column: '画像_ライセンス', means: null },
      { column: '備考', means: 'remarks' },
    ],
  },
];
