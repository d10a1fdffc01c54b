/**
 * Terminology
 * - finding: something in the file that a person at the city should know: what stood where, what
 *   was done with it, and why.
 * - systematic finding: one habit of the whole file; told once with all its lines.
 */
export type FindingAction = 'REPAIRED' | 'KEPT' | 'LEFT_EMPTY' | 'LEFT_OUT';

export const actionTitles: Record<FindingAction, string> = {
  REPAIRED: '直しました',
  KEPT: 'そのまま取り込みました',
  LEFT_EMPTY: '空欄にしました',
  LEFT_OUT: '取り込みませんでした',
};

interface FindingKind {
  readonly code: string;
  readonly action: FindingAction;
  /** Japanese, for staff. */
  readonly reason: string;
  readonly systematic?: true;
}

/** Every finding there is, in the order a report shows them. */
// prettier-ignore
export const findingKinds = [
  { code: 'UNKNOWN_COLUMN', action: 'LEFT_OUT', reason: '形式にない列です' },
  { code: 'ROW_WIDTH', action: 'LEFT_OUT', reason: '列の数が見出しと合いません' },
  { code: 'NAME_MISSING', action: 'LEFT_OUT', reason: '名称がなく、どの場所か決められません' },
  { code: 'MUNICIPALITY_UNREADABLE', action: 'LEFT_OUT', reason: '全国地方公共団体コードとして読めません (6桁、検査数字)' },
  { code: 'MUNICIPALITY_CODE_SHORT', action: 'REPAIRED', reason: '地方公共団体コードの桁が足りません。先頭の 0 または検査数字を補いました' },
  { code: 'ID_REPEATED', action: 'KEPT', reason: '同じ ID が2度以上あります' },
  { code: 'GAIJI', action: 'KEPT', reason: '外字 (私用領域) または 〓 を含みます。正しい字を確かめてください' },
  { code: 'NAME_SPACES', action: 'REPAIRED', reason: '名称の前後に空白があります' },
  { code: 'KANA_UNLIKE_NAME', action: 'KEPT', reason: 'カナが名称の語の読みと合いません' },
  { code: 'ADDRESS_MISSING', action: 'LEFT_EMPTY', reason: '所在地がありません' },
  { code: 'DIGITS_EATEN', action: 'REPAIRED', reason: '連結表記で丁目と番地の間のハイフンが失われています。正しい形は分割された列にあります' },
  { code: 'TOWN_TYPO', action: 'REPAIRED', reason: '町字が連結表記と1字だけ違い、連結表記の町字は同じファイルの他の行にあります' },
  { code: 'OAZA_OMITTED', action: 'REPAIRED', reason: '同じ番地の他の行では「大字」が付いています' },
  { code: 'ADDRESS_CONTRADICTION', action: 'KEPT', reason: '連結表記と分割された列が食い違います。分割された列を採りました。現地を確かめてください' },
  { code: 'BUILDING_IN_ADDRESS', action: 'REPAIRED', reason: '所在地に建物名が含まれています' },
  { code: 'BUILDING_BRACKETS', action: 'REPAIRED', reason: '建物名が括弧で囲まれています' },
  { code: 'POSTAL_CODE_UNREADABLE', action: 'LEFT_EMPTY', reason: '郵便番号として読めません (7桁)' },
  { code: 'COORDINATES_NOISE', action: 'REPAIRED', reason: '小数が8桁以上あります (計算の誤差)。7桁 (約1cm) に丸めました' },
  { code: 'COORDINATES_SWAPPED', action: 'REPAIRED', reason: '緯度と経度が入れ替わっています' },
  { code: 'COORDINATES_UNREADABLE', action: 'LEFT_EMPTY', reason: '緯度・経度として読めません' },
  { code: 'COORDINATES_OUTSIDE', action: 'LEFT_EMPTY', reason: '緯度・経度が市の範囲から外れています' },
  { code: 'COORDINATES_DIFFER', action: 'KEPT', reason: '同じ場所の座標が行によって 10m 以上違います。ID の最も小さい行の座標を採りました' },
  { code: 'SITE_SPREAD', action: 'KEPT', reason: '同じ所在地なのに座標が 300m 以上離れています' },
  { code: 'TOWN_SPREAD', action: 'KEPT', reason: '丁目のある同じ町の他の場所から、座標が 1km 以上離れています' },
  { code: 'COORDINATES_SHARED', action: 'KEPT', reason: '所在地が違うのに座標が同じです' },
  { code: 'PHONE_AREA_CODE', action: 'REPAIRED', reason: '市外局番がありません。同じファイルの番号の市外局番がただ一つなので補いました' },
  { code: 'PHONE_FORM', action: 'REPAIRED', reason: '電話番号の書き方を揃えました' },
  { code: 'PHONE_MOBILE', action: 'KEPT', reason: '携帯電話の番号です。公開してよい番号か確かめてください' },
  { code: 'PHONE_UNREADABLE', action: 'KEPT', reason: '電話番号として読めません' },
  { code: 'TIME_UNREADABLE', action: 'LEFT_EMPTY', reason: '時刻として読めません' },
  { code: 'NUMBER_UNREADABLE', action: 'LEFT_EMPTY', reason: '人数として読めません' },
  { code: 'CORPORATE_NUMBER_INVALID', action: 'LEFT_EMPTY', reason: '法人番号として読めません (13桁、検査数字)' },
  { code: 'URL_UNUSABLE', action: 'LEFT_EMPTY', reason: 'http または https の URL ではありません' },
  { code: 'PRESENCE_UNREADABLE', action: 'LEFT_EMPTY', reason: '有・無 のどちらでもありません' },
  { code: 'VALUES_DIFFER', action: 'KEPT', reason: '同じ場所の値が行によって違います。ID の最も小さい行の値を採りました' },
  { code: 'SERVICE_UNKNOWN', action: 'KEPT', reason: '表にないサービスの名前です。公開された言葉のまま保持します' },
  { code: 'SERVICE_MISSING', action: 'LEFT_EMPTY', reason: 'サービス・種別がありません' },
  { code: 'SERVICE_NARROWER_IN_NAME', action: 'KEPT', reason: '名称には、より狭い種類が書かれています' },
  { code: 'SERVICE_REPEATED', action: 'KEPT', reason: '同じ場所の同じサービスが2行以上あります。1つにまとめました' },
  { code: 'CHOME_OMITTED', action: 'REPAIRED', reason: '町字の末尾の数字を丁目として読みました', systematic: true },
  { code: 'OFFICE_NUMBER_MISSING', action: 'LEFT_EMPTY', reason: '事業所番号がありません。名称と所在地で場所を見分けました', systematic: true },
] as const satisfies readonly FindingKind[];

export type FindingCode = (typeof findingKinds)[number]['code'];

export interface Finding {
  readonly code: FindingCode;
  readonly action: FindingAction;
  /** Lines of the file, the header being line 1, ascending. */
  readonly lines: readonly number[];
  /** As the file calls it. */
  readonly column: string;
  /** As it stood in the file; of a systematic finding the first one. */
  readonly raw: string;
  /** What is used instead; null where nothing is. */
  readonly used: string | null;
  /** What exactly is doubtful, where the reason alone does not tell. */
  readonly detail: string | null;
  readonly reason: string;
}
