/**
 * How the child unit's workers turn what they are told into the codes of their ledgers. Each table
 * is read from the top; the first row whose words occur decides.
 */
type Words = readonly (readonly [code: string, words: RegExp])[];

const decide = (table: Words, text: string, otherwise: string): string =>
  table.find(([, words]) => words.test(text))?.[0] ?? otherwise;

/** 相談種別 (福祉行政報告例 第45・49表). Abuse and delinquency come first: they are kept apart. */
const consultationKinds: Words = [
  ['11', /虐待|暴力|暴言|あざ|ＤＶ|DV|ネグレクト|放置/],
  ['41', /非行|触法|ぐ犯|万引|家出/],
  ['31', /障がい|障害|発達|ことば/],
  ['21', /健康|妊娠|出産|病気|低体重/],
  ['51', /不登校|登校|しつけ|育児|性格|進路|いじめ|ひきこもり|生活習慣/],
  ['12', /養育|養護|離婚|ひとり親|家族|入院|世話|家事|家計|経済|食事/],
];

export const consultationKindCode = (topic: string): string =>
  decide(consultationKinds, topic, '90');

/** The ten kinds こども家庭庁 lists (domain.md §5.4), most particular first. */
const careKinds: Words = [
  [
    '03',
    /(障害|障がい|病気).*(きょうだい|兄弟|弟|妹).*(世話|見守り)|きょうだい.*(障害|障がい|病気|見守り)/,
  ],
  ['02', /きょうだい|兄弟|弟|妹/],
  ['05', /通訳|日本語/],
  ['06', /家計|就労|アルバイト/],
  ['07', /アルコール|薬物|ギャンブル|依存/],
  ['08', /看病|慢性/],
  ['10', /入浴|トイレ/],
  ['09', /身の回り|身のまわり/],
  ['04', /目を離せない|見守り|声かけ|感情|話を聞/],
  ['01', /家事|買い物|買物|料理|掃除|洗濯|食事/],
];

export const careKindCode = (kind: string): string => decide(careKinds, kind, '99');

/** 把握経路, as kinds of places: the name of a school would say where the child is. */
const foundBy: Words = [
  ['01', /学校|教諭|担任|教員|養護|アンケート|スクール|教育/],
  ['02', /要対協|児童相談所|児相|こども家庭センター|家庭児童/],
  ['03', /地域包括|包括|ケアマネ|高齢|介護/],
  ['04', /障がい|障害|相談支援専門員/],
  ['05', /民生|児童委員|自治会|近隣|地域/],
  ['06', /病院|医療|診療|保健|看護/],
  ['07', /本人/],
  ['08', /家族|親族|母|父|祖/],
];

export const foundByCode = (text: string): string => decide(foundBy, text, '99');
