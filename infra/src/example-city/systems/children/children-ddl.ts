/**
 * Tables of the 子ども福祉 system (保育・児童扶養手当 are standardised, 家庭児童相談・要対協 the city's own),
 * and the view for the identity index. Nobody who reported anything stands in any of them (D-2).
 */
export const childrenDdl = /* SQL */ `
CREATE TABLE children."児童台帳" (
  "児童台帳ID" text PRIMARY KEY,
  "宛名番号" text NOT NULL,
  "氏名カナ" text NOT NULL,
  "性別" char(1) NOT NULL,
  "生年月日" text NOT NULL,
  "対象者区分" char(1) NOT NULL,
  "担当部署" text NOT NULL,
  "担当係" text NOT NULL,
  "担当者" text NOT NULL
);
CREATE TABLE children."保護者" (
  "児童台帳ID" text NOT NULL,
  "枝番" int NOT NULL,
  "保護者宛名番号" text NOT NULL,
  "保護者氏名カナ" text NOT NULL,
  "保護者生年月日" text NOT NULL,
  "保護者性別" char(1) NOT NULL,
  "続柄" char(1) NOT NULL,
  "同居別居" char(1) NOT NULL,
  PRIMARY KEY ("児童台帳ID", "枝番")
);
CREATE TABLE children."支給認定" (
  "児童台帳ID" text NOT NULL,
  "履歴番号" int NOT NULL,
  "認定区分" char(1) NOT NULL,
  "保育必要量" text NOT NULL,
  "認定開始年月日" text NOT NULL,
  "認定終了年月日" text NOT NULL,
  PRIMARY KEY ("児童台帳ID", "履歴番号")
);
CREATE TABLE children."保育所入所" (
  "児童台帳ID" text NOT NULL,
  "履歴番号" int NOT NULL,
  "施設種別" char(1) NOT NULL,
  "施設名" text NOT NULL,
  "入所年月日" text NOT NULL,
  "退所年月日" text NOT NULL,
  "抑止" char(1) NOT NULL,
  PRIMARY KEY ("児童台帳ID", "履歴番号")
);
CREATE TABLE children."児童扶養手当受給者" (
  "受給者番号" text PRIMARY KEY,
  "宛名番号" text NOT NULL,
  "氏名カナ" text NOT NULL,
  "性別" char(1) NOT NULL,
  "生年月日" text NOT NULL,
  "認定年月日" text NOT NULL,
  "支給区分" char(1) NOT NULL,
  "対象児童数" int NOT NULL,
  "現況届年月日" text NOT NULL
);
CREATE TABLE children."家庭児童相談" (
  "児童台帳ID" text NOT NULL,
  "受付番号" text NOT NULL,
  "受付年月日" text NOT NULL,
  "相談種別" char(2) NOT NULL,
  "主訴" text NOT NULL,
  "担当者" text NOT NULL,
  "対応状況" char(1) NOT NULL,
  PRIMARY KEY ("児童台帳ID", "受付番号")
);
CREATE TABLE children."ヤングケアラー把握台帳" (
  "児童台帳ID" text PRIMARY KEY,
  "把握年月日" text NOT NULL,
  "把握経路" char(2) NOT NULL,
  "ケア内容" text NOT NULL,
  "頻度" text NOT NULL
);
CREATE TABLE children."要対協登録" (
  "児童台帳ID" text NOT NULL,
  "履歴番号" int NOT NULL,
  "登録区分" char(1) NOT NULL,
  "虐待種別" text NOT NULL,
  "登録年月日" text NOT NULL,
  "主担当機関" char(1) NOT NULL,
  "次回見直し年月日" text NOT NULL,
  "終結年月日" text NOT NULL,
  PRIMARY KEY ("児童台帳ID", "履歴番号")
);
CREATE TABLE children."サポートプラン" (
  "児童台帳ID" text NOT NULL,
  "履歴番号" int NOT NULL,
  "作成年月日" text NOT NULL,
  "本人保護者の希望" text NOT NULL,
  "支援内容" text NOT NULL,
  "次回見直し年月日" text NOT NULL,
  PRIMARY KEY ("児童台帳ID", "履歴番号")
);
CREATE VIEW children."連携キー" AS
  SELECT '児童福祉' AS system, "児童台帳ID" AS local_key, "宛名番号" AS atena_number,
         "氏名カナ" AS name_kana, "生年月日" AS birth_date, "性別"::text AS sex
    FROM children."児童台帳"
  UNION ALL
  SELECT DISTINCT ON ("保護者宛名番号") '保護者', "保護者宛名番号", "保護者宛名番号",
         "保護者氏名カナ", "保護者生年月日", "保護者性別"::text
    FROM children."保護者"
  UNION ALL
  SELECT '児扶手受給者', "受給者番号", "宛名番号", "氏名カナ", "生年月日", "性別"::text
    FROM children."児童扶養手当受給者";
`;
