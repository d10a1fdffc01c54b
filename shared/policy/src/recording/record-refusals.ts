/**
 * Why the policy lets nobody write something down. `shown` is what the writer is told, `text` the words
 * of it: what is wrong, in which field, and what to do. That a giver is refused for a protection measure
 * is never told apart from a proxy who isn't verified, so what is not `shown` has words for nobody.
 */
// prettier-ignore
export const recordRefusals = [
  { code: 'NOT_YOUR_ACT', shown: 'NOT_YOUR_ACT', text: 'この記録がないか、あなたの役割と所属ではできません。番号を確かめ (自分の機関の記録は recordedHere で探せます)、操作の説明にある課の職員に頼んでください。自分や家族、自分が後見人等である人に関わる記録は、ほかの職員に頼んでください。所在を閲覧できない人の記録は、市民課に一時開示を相談してください。' },
  { code: 'GIVER_NOT_VALID', shown: 'GIVER_NOT_VALID', text: 'この人が同意できることを確かめられません。giver の資格と、人か後見人番号を確かめてください。代理人なら、保護者としての登録か、中核機関が記録した今の権限が要ります。なければ本人に直接たずねるか、支援会議で扱ってください。' },
  { code: 'GIVER_IS_PERPETRATOR', shown: 'GIVER_NOT_VALID', text: '支援措置の加害者は同意できません' },
  { code: 'CONFLICT_OF_INTEREST', shown: 'GIVER_NOT_VALID', text: '利益が相反する人は同意できません' },
  { code: 'OWN_MATTER', shown: 'NOT_YOUR_ACT', text: '自分や親族に関わる記録はできません' },
  { code: 'AGE_RULE', shown: 'AGE_RULE', text: '本人の年齢では、この資格では有効な同意になりません。12歳未満は法定代理人、12歳から14歳は法定代理人と本人の了解 (subjectAssents)、15歳からは本人、18歳からは本人か後見人等です。期間の終わりまでその資格が続くことも要ります (未成年後見の権限も18歳になる前まで)。giver か終わりを選び直すか、生年月日が不明なら住民記録で確かめてください。' },
  { code: 'OUTSIDE_POWERS', shown: 'OUTSIDE_POWERS', text: '代理権目録の範囲を超えています。categories と exclusions を、記録された代理権が及ぶ区分だけにし、fields は空にしてください。範囲の外は、本人に直接たずねてください (撤回は、本人か、本人から聞いた職員が記録します)。' },
  { code: 'SELF_GRANT', shown: 'SELF_GRANT', text: '受け取る側の人や法人は、自分が受け取る記録を作れません。recipients (権限の記録では reader) から外すか、受け取らない職員か本人に記録してもらってください。' },
  { code: 'NO_EVIDENCE', shown: 'NO_EVIDENCE', text: '根拠の書類が書かれていません。同意では説明の方法 (explainedHow) と証拠 (evidenceRef) を、後見人等では登記事項証明書 (certificateRef) と代理権目録 (listRef) を、延長では申出書 (evidenceRef) を書いてください。' },
  { code: 'BASIS_NOT_OPEN', shown: 'BASIS_NOT_OPEN', text: 'この根拠では、この操作はできません。会議や提供の種類が今の法律で使えるかを確かめ、同意の撤回なら、同意の記録の番号を指定してください。' },
  { code: 'NOTHING_TO_WITHDRAW', shown: 'NOTHING_TO_WITHDRAW', text: 'この記録は断るだけで、何も開いていないので、撤回するものがありません。本人の考えが変わったなら、その区分を categories に挙げた新しい同意を giveConsent で記録してください。' },
  { code: 'CATEGORY_NOT_OPEN', shown: 'CATEGORY_NOT_OPEN', text: 'この根拠では、この相手に渡せない区分があります。categories と根拠の種類を確かめてください。' },
  { code: 'NO_CASE', shown: 'NO_CASE', text: 'ケース (caseId) か議題の人 (subjects) がありません。両方を書いてください。' },
  { code: 'NO_MEMBERS', shown: 'NO_MEMBERS', text: '構成員がいないか、この法律の会議に加われない機関の構成員がいます。members を、加われる機関の人だけ、一人ずつ挙げてください。' },
  { code: 'NO_PLEDGE', shown: 'NO_PLEDGE', text: '守秘の誓約がまだの構成員がいます。誓約を受け、その時刻 (pledgedAt、今より前) を書いてください。' },
  { code: 'NO_REASON', shown: 'NO_REASON', text: '理由の欄が空です。なぜ必要か (会議では necessity、提供では reason と recipientTask も) を書いてください。' },
  { code: 'NECESSITY_NOT_VOTED', shown: 'NECESSITY_NOT_VOTED', text: '特に配慮を要する区分には、必要性の個別の議決 (提供では個別の判断) が要ります。crimeNecessity (提供では specialReason) に書くか、その区分を categories から外してください。' },
  { code: 'TOO_LONG', shown: 'TOO_LONG', text: '期間が長すぎるか、終わりが始まりより前です。後見人等の権限と支援措置は1年、提供と一時開示は30日、緊急閲覧は72時間までにしてください。' },
  { code: 'TOO_EARLY', shown: 'TOO_EARLY', text: '延長は、期間の終わりの1か月前から記録できます。それまでは今の措置が続くので、その日を待って記録してください。' },
  { code: 'REVIEW_OVERDUE', shown: 'REVIEW_OVERDUE', text: '前の緊急閲覧の事後確認が期限を過ぎています。情報管理者の確認が済むまで、あなたは次の緊急閲覧を開けません。ほかの職員に頼んでください。' },
  { code: 'OWN_REVIEW', shown: 'OWN_REVIEW', text: '自分が開いた緊急閲覧は、自分では確認できません。ほかの情報管理者に頼んでください。' },
  { code: 'OWN_APPROVAL', shown: 'OWN_APPROVAL', text: '自分が記録した提供は、自分では承認できません。同じ課の別の職員に頼んでください。' },
  { code: 'NOT_IN_REGISTER', shown: 'NOT_IN_REGISTER', text: '後見人等の台帳では、この人の今の後見人等ではありません。後見人番号と、退任・終了の記載を確かめてください。市内の親族は Person.id で指定してください。' },
  { code: 'WRONG_PARTIES', shown: 'WRONG_PARTIES', text: '人や機関の組み合わせが合いません。本人と、後見人等・加害者・利益の相反する人とは別の人にし、対象の人と受け取る相手を一人以上、その種類に合う機関で指定してください。' },
] as const;

export type RecordRefusalCode = (typeof recordRefusals)[number]['code'];
