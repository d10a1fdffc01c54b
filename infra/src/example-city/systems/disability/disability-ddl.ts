/**
 * Tables of the 障害者福祉 system, and the view for the identity index. The key is text like the keys of
 * the links: a char key would be cast in the join, and no index would serve it.
 */
export const disabilityDdl = /* SQL */ `
CREATE TABLE disability."障害者台帳" (
  "台帳番号" text PRIMARY KEY,
  "宛名番号" text NOT NULL,
  "氏名カナ" text NOT NULL,
  "性別" char(1) NOT NULL,
  "生年月日" text NOT NULL,
  "登録年月日" text NOT NULL,
  "担当係" text NOT NULL,
  "担当者" text NOT NULL,
  "抑止" char(1) NOT NULL
);
CREATE TABLE disability."身体障害者手帳" (
  "台帳番号" text NOT NULL,
  "枝番" int NOT NULL,
  "手帳番号" text NOT NULL,
  "総合等級" char(2) NOT NULL,
  "障害種別コード" char(2) NOT NULL,
  "等級" char(2) NOT NULL,
  "交付年月日" text NOT NULL,
  "再認定期日" text NOT NULL,
  PRIMARY KEY ("台帳番号", "枝番")
);
CREATE TABLE disability."療育手帳" (
  "台帳番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "手帳番号" text NOT NULL,
  "判定" text NOT NULL,
  "交付年月日" text NOT NULL,
  "次回判定年月" text NOT NULL,
  PRIMARY KEY ("台帳番号", "履歴番号")
);
CREATE TABLE disability."精神障害者保健福祉手帳" (
  "台帳番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "手帳番号" text NOT NULL,
  "申請区分" char(1) NOT NULL,
  "等級" char(1) NOT NULL,
  "交付年月日" text NOT NULL,
  "有効期限" text NOT NULL,
  PRIMARY KEY ("台帳番号", "履歴番号")
);
CREATE TABLE disability."自立支援医療_精神通院" (
  "台帳番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "受給者番号" text NOT NULL,
  "指定医療機関" text NOT NULL,
  "重度かつ継続" char(1) NOT NULL,
  "有効期間開始年月日" text NOT NULL,
  "有効期間終了年月日" text NOT NULL,
  PRIMARY KEY ("台帳番号", "履歴番号")
);
CREATE TABLE disability."障害支援区分認定" (
  "台帳番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "申請年月日" text NOT NULL,
  "認定年月日" text NOT NULL,
  "障害支援区分コード" char(2) NOT NULL,
  "有効期間開始年月日" text NOT NULL,
  "有効期間終了年月日" text NOT NULL,
  PRIMARY KEY ("台帳番号", "履歴番号")
);
CREATE TABLE disability."支給決定" (
  "台帳番号" text NOT NULL,
  "受給者証番号" char(10) NOT NULL,
  "履歴番号" int NOT NULL,
  "サービス種類コード" char(2) NOT NULL,
  "支給量" text NOT NULL,
  "提供事業所名" text NOT NULL,
  "決定年月日" text NOT NULL,
  "支給決定期間開始年月日" text NOT NULL,
  "支給決定期間終了年月日" text NOT NULL,
  PRIMARY KEY ("台帳番号", "サービス種類コード", "履歴番号")
);
CREATE TABLE disability."計画相談支援" (
  "台帳番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "相談支援事業所名" text NOT NULL,
  "相談支援専門員" text NOT NULL,
  "計画作成年月日" text NOT NULL,
  "モニタリング期間" char(2) NOT NULL,
  "本人の意向" text NOT NULL,
  "総合的な援助の方針" text NOT NULL,
  "終了年月日" text NOT NULL,
  PRIMARY KEY ("台帳番号", "履歴番号")
);
CREATE TABLE disability."負担上限月額" (
  "台帳番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "負担区分コード" char(2) NOT NULL,
  "負担上限月額" int NOT NULL,
  "適用開始年月日" text NOT NULL,
  "適用終了年月日" text NOT NULL,
  PRIMARY KEY ("台帳番号", "履歴番号")
);
CREATE VIEW disability."連携キー" AS
  SELECT '障害者福祉' AS system, "台帳番号" AS local_key, "宛名番号" AS atena_number,
         "氏名カナ" AS name_kana, "生年月日" AS birth_date, "性別"::text AS sex
    FROM disability."障害者台帳";
`;
