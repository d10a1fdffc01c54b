import type { Finding } from './findings.js';

type Expected = readonly [
  code: Finding['code'],
  action: Finding['action'],
  lines: readonly number[] | 'ALL',
  column: string,
  raw: string,
  used: string | null,
  detail: string | null,
];

/** Everything doubtful in the shipped list, checked line by line against the file. */
// prettier-ignore
export const expectedFindings: readonly Expected[] = [
  ['NAME_SPACES', 'REPAIRED', [10], '介護サービス事業所名称', 'のんびり村花岡居宅介護支援事業所 ', 'のんびり村花岡居宅介護支援事業所', null],
  ['KANA_UNLIKE_NAME', 'KEPT', [12], '介護サービス事業所名称_カナ', 'シテイキョタクカイゴシエンジギョウショホシヒロバ', null, 'シテイ とあるが名称に「指定」がない'],
  ['KANA_UNLIKE_NAME', 'KEPT', [16, 20], '介護サービス事業所名称_カナ', 'シテイキョタクカイゴシエンジギョウショアラナ', null, 'シテイ とあるが名称に「指定」がない'],
  ['KANA_UNLIKE_NAME', 'KEPT', [48], '介護サービス事業所名称_カナ', 'ホウモンカンイゴステーション　ココロ', null, '「訪問介護」の読み ホウモンカイゴ がない'],
  ['DIGITS_EATEN', 'REPAIRED', [48], '所在地_連結表記', '山口県下松市大手町25-18ティティ商事ビル3F', '山口県下松市大手町二丁目5-18', null],
  ['DIGITS_EATEN', 'REPAIRED', [49, 75], '所在地_連結表記', '山口県下松市中島町21-50', '山口県下松市中島町二丁目1-50', null],
  ['DIGITS_EATEN', 'REPAIRED', [74], '所在地_連結表記', '山口県下松市古川町15-5', '山口県下松市古川町一丁目5-5', null],
  ['DIGITS_EATEN', 'REPAIRED', [76], '所在地_連結表記', '山口県下松市瑞穂町416-16', '山口県下松市瑞穂町四丁目16-16', null],
  ['TOWN_TYPO', 'REPAIRED', [15, 19], '所在地_町字', '潮音朝3', '潮音町三丁目', null],
  ['OAZA_OMITTED', 'REPAIRED', [71], '所在地_町字', '末武上', '大字末武上', null],
  ['OAZA_OMITTED', 'REPAIRED', [89], '所在地_町字', '河内', '大字河内', null],
  ['ADDRESS_CONTRADICTION', 'KEPT', [44], '所在地_連結表記', '山口県下松市東陽6-1-3', '山口県下松市東陽六丁目1-1', null],
  ['BUILDING_IN_ADDRESS', 'REPAIRED', [17], '所在地_連結表記', '山口県下松市大手町3-3-3（下松市役所内）', '下松市役所内', null],
  ['BUILDING_IN_ADDRESS', 'REPAIRED', [47], '所在地_連結表記', '山口県下松市古川町4-4-12　ゆうきビル3F', 'ゆうきビル3F', null],
  ['BUILDING_IN_ADDRESS', 'REPAIRED', [48], '所在地_連結表記', '山口県下松市大手町25-18ティティ商事ビル3F', 'ティティ商事ビル3F', null],
  ['BUILDING_IN_ADDRESS', 'REPAIRED', [54], '所在地_連結表記', '山口県下松市大手町2-5-18　ティティ商事ビル3F', 'ティティ商事ビル3F', null],
  ['BUILDING_BRACKETS', 'REPAIRED', [17], '建物名等(方書)', '（下松市役所内）', '下松市役所内', null],
  ['COORDINATES_DIFFER', 'KEPT', [80], '緯度, 経度', '34.0313728, 131.8739669', '34.0314758, 131.8741674', null],
  ['SITE_SPREAD', 'KEPT', [4, 38, 89], '緯度, 経度', '山口県下松市大字河内1933-1', null, null],
  ['TOWN_SPREAD', 'KEPT', [65], '緯度, 経度', '山口県下松市生野屋南三丁目8-3', null, null],
  ['COORDINATES_SHARED', 'KEPT', [9, 44], '緯度, 経度', '34.0322838, 131.9140457', null, null],
  ['PHONE_MOBILE', 'KEPT', [15, 19], '電話番号', '090-2002-8949', '090-2002-8949', null],
  ['PHONE_MOBILE', 'KEPT', [16, 20], '電話番号', '090-3888-1333', '090-3888-1333', null],
  ['SERVICE_NARROWER_IN_NAME', 'KEPT', [23, 24], '実施サービス', '介護福祉施設サービス（特別養護老人ホーム）', null, '名称: 地域密着型特別養護老人ホーム'],
  ['SERVICE_NARROWER_IN_NAME', 'KEPT', [69, 70], '実施サービス', '通所介護（デイサービス）', null, '名称: 地域密着型通所介護'],
  ['SERVICE_NARROWER_IN_NAME', 'KEPT', [72], '実施サービス', '通所介護（デイサービス）', null, '名称: 認知症対応型通所介護'],
  ['CHOME_OMITTED', 'REPAIRED', [2, 6, 7, 8, 9, 12, 14, 15, 17, 19, 22, 23, 25, 26, 27, 33, 34, 36, 37, 41, 43, 44, 47, 48, 49, 51, 52, 53, 54, 55, 57, 58, 60, 61, 63, 64, 65, 67, 68, 69, 70, 74, 75, 76, 77, 78, 79, 80, 82, 84, 85], '所在地_町字', '瑞穂町2', '瑞穂町二丁目', null],
  ['OFFICE_NUMBER_MISSING', 'LEFT_EMPTY', 'ALL', '事業所番号', '', null, null],
];
