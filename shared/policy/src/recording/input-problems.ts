/**
 * What can be wrong with a field of something to be recorded, in a case worker's words. A problem
 * travels as its code with the path of the field, and its text is added from this table, so that
 * nothing a subgraph wrote by itself passes the gateway (leaks.md 14).
 */
// prettier-ignore
export const inputProblems = [
  { code: 'UNKNOWN_CATEGORY', text: '表にない区分です。区分の符号 (例: ELDERLY_CARE_LEVEL) で選んでください。' },
  { code: 'CATEGORY_NOT_ON_BASIS', text: 'この区分は、この根拠では開けません。外してください。' },
  { code: 'EMPTY_SCOPE', text: '開く区分か項目を一つ以上選んでください。' },
  { code: 'BAD_COORDINATE', text: '項目の座標として読めません。型.項目 の形 (例: Person.careCertifications) で書いてください。' },
  { code: 'NO_RECIPIENT', text: '受け取る相手を一つ以上選んでください。' },
  { code: 'BAD_RECIPIENT', text: '受け取る相手として読めないか、ない相手です。agency:機関、role:役割、viewer:職員の識別子 のいずれかで書いてください。' },
  { code: 'RECIPIENT_NOT_ON_BASIS', text: 'この根拠では、この種類の相手に開けません。agency:・role:・viewer: のうち、この操作の説明にある種類で指定してください。' },
  { code: 'BAD_PERSON', text: 'Person.id (小文字の16進数 8-4-4-4-12 桁) で指定してください。宛名番号は使えません。' },
  { code: 'NOBODY', text: '対象の人を一人以上選んでください。' },
  { code: 'TOO_MANY_PEOPLE', text: '一度に記録できる人数を超えています。分けて記録してください。' },
  { code: 'EMPTY_TEXT', text: '空欄のままにはできません。内容を書いてください。' },
  { code: 'TEXT_TOO_LONG', text: '4000 文字までで書いてください。' },
  { code: 'BACKDATED', text: '過去にさかのぼる開始は記録できません。今以降の時刻にしてください。' },
  { code: 'TOO_FAR_BACK', text: 'さかのぼれる時間より前です。同意は48時間、支援措置は1年までさかのぼれます。その間の日時にするか、省略して今からにしてください。もっと前に言われた同意は、今もそうか本人に確かめてから記録してください。' },
  { code: 'ENDS_TOO_EARLY', text: '終わりは、始まりより後の、これからの時刻にしてください。' },
  { code: 'PERIOD_TOO_LONG', text: '期間が長すぎます。会議は24時間、一時開示は30日、災害の宣言は31日、支援措置は1年までにしてください。' },
  { code: 'UNKNOWN_PURPOSE', text: '表にない利用目的です。利用目的の符号 (例: MULTI_AGENCY_SUPPORT) で選んでください。' },
  { code: 'PURPOSE_NOT_ON_BASIS', text: 'この利用目的のために同意で開くことはできません。同意で開ける利用目的 (例: MULTI_AGENCY_SUPPORT) を選んでください。' },
  { code: 'GIVER_NOT_SELF', text: '本人の同意では、本人以外の人を指定できません。資格を選び直してください。' },
  { code: 'GIVER_MISSING', text: '代理人は、索引にいる人なら person で、後見人等の台帳だけにある人や法人なら guardianNumber (後見人番号) で、どちらか一つを指定してください。' },
  { code: 'PARTY_MISSING', text: '索引にいる人なら Person.id で、後見人等の台帳だけにある人や法人なら guardianNumber (後見人番号) で、どちらか一つを指定してください。' },
  { code: 'BAD_GUARDIAN_NUMBER', text: '後見人番号として読めません。後見人等の台帳のとおり (例: R06-00012-1) に書いてください。' },
  { code: 'READER_MISSING', text: 'サインインの識別子を書いてください。書かずに済むのは、guardianNumber で指定した後見人等だけです。' },
  { code: 'GIVER_IS_SUBJECT', text: '本人が自分の代理人になることはできません。資格を SELF にするか、代理人を指定してください。' },
  { code: 'CRIME_NECESSITY_MISSING', text: '犯罪歴・保護観察に関する区分を開くには、その必要性を別に議決し、内容を書いてください。' },
  { code: 'NO_MEMBER', text: '構成員を一人以上挙げてください。' },
  { code: 'MEMBER_UNNAMED', text: '構成員の職員の識別子を書いてください。' },
  { code: 'MEMBER_TWICE', text: '同じ構成員が二度挙がっています。一つにしてください。' },
  { code: 'ALREADY_ON_AGENDA', text: 'この人は、会議のこの部分の議題にすでに入っています。足さずに、そのまま進めてください。' },
  { code: 'MEMBER_NOT_PLEDGED', text: '守秘の誓約がまだです。誓約を受けてから開いてください。' },
  { code: 'UNKNOWN_AGENCY', text: '表にない機関です。機関の符号 (例: multi-agency) で選んでください。' },
  { code: 'UNKNOWN_ROLE', text: '表にない役割です。役割の符号 (例: DEPARTMENT_WORKER) で選んでください。' },
  { code: 'BAD_HOURS', text: '1 から 72 までの時間数を指定してください。' },
  { code: 'PERPETRATOR_MISSING', text: '加害者は、索引にいる人なら perpetrator で、いない人なら perpetratorName で、どちらか一つを指定してください。' },
  { code: 'PERPETRATOR_PROTECTED', text: '加害者を、守られる人に含めることはできません。どちらかを直してください。' },
  { code: 'NO_POWER', text: '代理権目録の項目を一つ以上選んでください。' },
  { code: 'UNKNOWN_POWER', text: '表にない代理権です。代理権の符号 (例: CARE_CONTRACTS) で選んでください。' },
  { code: 'UNKNOWN_CODE', text: '選べる項目にない符号です。GraphiQL の説明にある符号から選んでください。' },
  { code: 'NOTHING_CHOSEN', text: '一つ以上選んでください。' },
  { code: 'ONE_ONLY', text: 'この項目では、答えを一つだけ選んでください。' },
  { code: 'BAD_DAY', text: '日付は 2026-10-01 の形で、暦にある日を書いてください。' },
  { code: 'IN_FUTURE', text: 'これから先の日時は書けません。今か、今より前にしてください。' },
  { code: 'ANONYMOUS_HAS_PERSON', text: '匿名の相談では人を指定できません。人が分かるなら、同意の有無のどちらかを選んでください。' },
  { code: 'NO_REFERRAL', text: 'つなぎ先の機関を一つ以上選んでください。' },
  { code: 'NO_GOAL', text: '目標を一つ以上書いてください。' },
  { code: 'PLAN_TOO_LONG', text: 'プランの期間が長すぎます。市の定める月数 (今は12か月) までにしてください。' },
  { code: 'REVIEW_TOO_LATE', text: '次回の評価は、期間の中の、市の定める月数 (今は6か月) までの日にしてください。' },
  { code: 'SITTING_MISSING', text: '同意のない会議で知ったことなら、その会議を指定してください。' },
  { code: 'NOT_FROM_SITTING', text: '会議は、同意のない会議で知ったことのときだけ指定します。外すか、知ったいきさつを選び直してください。' },
  { code: 'NOT_CONFIRMED_WITH_PERSON', text: '同意のない会議や、同意の前のアウトリーチで知ったことは、そのままではプランに書けません。本人に確かめ、確かめた日を書いてください。' },
  { code: 'CONFIRMATION_INCOMPLETE', text: '本人に確かめた日と、確かめ方は、両方書いてください。' },
  { code: 'CONCLUSION_MISSING', text: '評価では、終結・再プラン・中断のどれかを選んでください。' },
  { code: 'CONCLUSION_TOO_EARLY', text: 'モニタリングでは結論を書きません。結論は評価で書いてください。' },
  { code: 'BAD_COUNT', text: '1 から 1000 までの整数で指定してください。' },
  { code: 'UNKNOWN_AREA', text: 'その圏域はありません。areas で圏域のコードを確かめてください。' },
  { code: 'UNKNOWN_RECORD', text: 'その記録はないか、取り消されているか、種類が違います。一覧で id を確かめてください。' },
  { code: 'NUMBER_OUT_OF_RANGE', text: '数が範囲の外です。0 以上の、ありうる数にしてください。' },
  { code: 'BAD_DAY', text: '暦にある一日を 2026-10-01 の形で書いてください。' },
  { code: 'BAD_TIME', text: '時刻を 09:30 の形 (00:00 から 23:59) で書いてください。' },
  { code: 'ENDS_BEFORE_BEGIN', text: '終わりが始まりより前です。どちらかを直してください。' },
  { code: 'CHOICE_ENDED', text: 'この選択肢は、今は使えません。今の制度の選択肢を選んでください。' },
  { code: 'TOO_MANY_CHOICES', text: '選べる数を超えています。40 までにしてください。' },
  { code: 'MORE_THAN_CAPACITY', text: '空きが、一度に参加できる人数を超えています。どちらかを直してください。' },
  { code: 'VERSION_MISSING', text: '変えるときは id と読んだ版 (expectedVersion) の両方を、新しく作るときはどちらも書かずに送ってください。' },
  { code: 'KEY_CHANGED', text: 'この記録を見分ける項目は変えられません。取り消して、新しく作ってください。' },
  { code: 'SOURCE_MISSING', text: '手で入れる数には、出典を書いてください。' },
  { code: 'COMPUTED_FIGURE', text: 'この指標の実績はこの基盤の記録から計算します。手では入れられないので、実績を空にしてください。' },
  { code: 'TEXT_WITHOUT_PERSON', text: '人がだれか分からないうちは、内容を書けません。家や人が推し量られるからです。テーマだけを記録してください。' },
  { code: 'NO_NEXT_STEP', text: '次の働きかけの方法と日を、両方書いてください。' },
  { code: 'DAY_PASSED', text: '今日より前の日です。今日か、これからの日を書いてください。' },
  { code: 'MEETING_TOO_LONG', text: '会議の長さは、10 分から 480 分までで指定してください。' },
  { code: 'NOT_ITS_CONVENER', text: 'この機関は、この種別の会議を主催できません。meetingRules で主催できる機関を確かめてください。' },
  { code: 'NOT_HELD_TOGETHER', text: 'この種別どうしは、一体では開けません。meetingRules の heldWith で確かめるか、別の会議にしてください。' },
  { code: 'NOT_ITS_PART', text: 'この会議にない種別です。会議の種別から選んでください。' },
  { code: 'NOT_SEATED', text: 'この種別の会議を定める法律は、この機関を構成員としていません。加われる種別だけを kinds に挙げるか (省略すると、加われるものすべて)、加われる種別と一体で開いてください。' },
  { code: 'NO_CASE_HERE', text: 'この種別の会議では、個別の人を議題にできません。個別の会議を別に開いてください。' },
  { code: 'FILE_MISSING', text: '同意にもとづく会議です。受け持っているケースのファイルを指定してください。' },
  { code: 'SITTING_NOT_NAMED', text: '法律にもとづく会議です。先に openSitting で会議を開き、その id を指定してください。' },
  { code: 'OPENS_NOTHING', text: 'この種別の会議は新しく何も開きません。sitting は書かないでください。議題の一人ひとりの同意が要ります。' },
  { code: 'PLAN_NOT_HERE', text: 'この種別の会議は支援プランを出しません。プランは重層的支援会議か支援調整会議で扱ってください。' },
  { code: 'TOO_MANY_SPANS', text: '都合のよい時間は、100 までにしてください。' },
  { code: 'TOO_FAR_AHEAD', text: '180日より先の時間は書けません。近い時間だけにしてください。' },
  { code: 'NO_WISH', text: '望むことを一つ以上選んでください。' },
] as const;

export type InputProblemCode = (typeof inputProblems)[number]['code'];

export interface InputProblem {
  /** Path of the input field, such as `input.validTo`, or `input.members[1]`. */
  readonly field: string;
  readonly code: InputProblemCode;
  readonly message: string;
}

const texts: ReadonlyMap<unknown, string> = new Map(
  inputProblems.map(({ code, text }) => [code, text]),
);

const FIELD = /^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40}|\[\d{1,5}\]){0,4}$/;
const MOST = 50;

/** The problems of this list that are ours, with our own text; whatever else is in it is left out. */
export function readInputProblems(list: unknown): readonly InputProblem[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { field, code } = item as { readonly field?: unknown; readonly code?: unknown };
    const message = texts.get(code);
    return message !== undefined && typeof field === 'string' && FIELD.test(field)
      ? [{ field, code: code as InputProblemCode, message }]
      : [];
  });
}
