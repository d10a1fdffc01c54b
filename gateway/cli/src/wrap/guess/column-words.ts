/**
 * Words of which departments make the names of their columns, and what the graph calls them. Longer
 * words come before the shorter ones they contain only where both stand; the longest that fits is taken.
 */
// prettier-ignore
export const columnWords: readonly (readonly [japanese: string, english: string])[] = [
  // 人と番号
  ['宛名番号', 'atenaNumber'], ['入居者', 'tenant'], ['利用者', 'user'], ['申請者', 'applicant'], ['対象者', 'person'],
  ['受給者', 'recipient'], ['世帯人員', 'householdSize'], ['世帯員', 'householdMember'], ['世帯主', 'headOfHousehold'], ['世帯', 'household'],
  ['同居者', 'cohabitant'], ['同居', 'cohabiting'], ['連帯保証人', 'guarantor'], ['保証人', 'guarantor'], ['緊急連絡先', 'emergencyContact'],
  ['氏名', 'name'], ['フリガナ', 'kana'], ['カナ', 'kana'], ['生年月日', 'birthDate'], ['性別', 'sex'], ['住所', 'address'], ['方書', 'addressDetail'],
  ['電話番号', 'phone'], ['電話', 'phone'], ['担当者', 'staff'], ['担当課', 'section'], ['担当', 'staff'], ['年齢', 'age'],
  // 住宅
  ['市営住宅', 'publicHousing'], ['住宅', 'housing'], ['団地', 'estate'], ['棟', 'building'], ['号室', 'roomNumber'], ['部屋番号', 'roomNumber'],
  ['間取り', 'layout'], ['間取', 'layout'], ['建設年度', 'builtIn'], ['構造', 'structure'], ['駐車場', 'parking'], ['階', 'floor'],
  ['入居', 'tenancy'], ['退去', 'departure'], ['転居', 'move'], ['明渡', 'eviction'], ['家賃', 'rent'], ['敷金', 'deposit'], ['共益費', 'commonCharge'],
  // お金
  ['使用料', 'charge'], ['負担金', 'contribution'], ['手当', 'allowance'], ['給付', 'benefit'], ['助成', 'subsidy'], ['貸付', 'loan'], ['償還', 'repayment'],
  ['収入', 'income'], ['所得', 'income'], ['課税', 'taxation'], ['控除', 'deduction'], ['滞納', 'arrears'], ['未納', 'unpaid'], ['納付', 'payment'], ['支払', 'payment'],
  ['口座振替', 'directDebit'], ['減免', 'reduction'], ['分納', 'instalment'], ['督促', 'reminder'], ['月額', 'monthlyAmount'], ['年額', 'annualAmount'],
  ['残高', 'balance'], ['金額', 'amount'], ['額', 'amount'],
  // 手続
  ['申込', 'application'], ['申請', 'application'], ['受付', 'reception'], ['決定', 'decision'], ['却下', 'rejection'], ['承認', 'approval'], ['許可', 'permission'],
  ['契約', 'contract'], ['更新', 'renewal'], ['解約', 'termination'], ['開始', 'start'], ['終了', 'end'], ['停止', 'suspension'], ['廃止', 'abolition'], ['変更', 'change'],
  ['相談', 'consultation'], ['訪問', 'visit'], ['面談', 'interview'], ['登録', 'registration'], ['利用', 'use'], ['認定', 'certification'], ['有効', 'validity'], ['最終', 'last'],
  ['次回', 'next'], ['交付', 'issue'], ['期間', 'period'], ['経過', 'progress'],
  // 末尾
  ['年月日', 'date'], ['年月', 'month'], ['年度', 'fiscalYear'], ['期限', 'deadline'], ['日付', 'date'], ['日', 'date'], ['月数', 'months'], ['日数', 'days'], ['回数', 'times'],
  ['人数', 'people'], ['件数', 'count'], ['面積', 'area'], ['番号', 'number'], ['コード', 'code'], ['区分', 'class'], ['種別', 'kind'], ['種類', 'kind'], ['状況', 'status'],
  ['状態', 'status'], ['方法', 'method'], ['理由', 'reason'], ['内容', 'content'], ['名称', 'name'], ['名', 'name'], ['備考', 'remarks'], ['特記事項', 'specialNotes'],
  ['メモ', 'memo'], ['フラグ', 'flag'], ['有無', 'has'], ['ID', 'id'], ['No', 'number'],
];
