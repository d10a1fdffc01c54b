/** Tables of the 介護保険 system and of the 包括's own ledger, and the view for the identity index. */
export const elderlyDdl = /* SQL */ `
CREATE TABLE elderly."被保険者" (
  "被保険者番号" text PRIMARY KEY,
  "宛名番号" text NOT NULL,
  "氏名カナ" text NOT NULL,
  "性別" char(1) NOT NULL,
  "生年月日" text NOT NULL,
  "被保険者区分" char(1) NOT NULL,
  "資格取得年月日" text NOT NULL,
  "資格喪失年月日" text NOT NULL,
  "所得段階" char(2) NOT NULL,
  "住所地特例" char(1) NOT NULL
);
CREATE TABLE elderly."認定履歴" (
  "被保険者番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "申請区分" char(1) NOT NULL,
  "申請年月日" text NOT NULL,
  "認定年月日" text NOT NULL,
  "要介護状態区分コード" char(2) NOT NULL,
  "認定有効期間開始年月日" text NOT NULL,
  "認定有効期間終了年月日" text NOT NULL,
  "認知症自立度_認定調査" text NOT NULL,
  "認知症自立度_主治医意見書" text NOT NULL,
  "寝たきり度" text NOT NULL,
  PRIMARY KEY ("被保険者番号", "履歴番号")
);
CREATE TABLE elderly."居宅サービス計画" (
  "被保険者番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "事業所名" text NOT NULL,
  "介護支援専門員" text NOT NULL,
  "届出年月日" text NOT NULL,
  "終了年月日" text NOT NULL,
  PRIMARY KEY ("被保険者番号", "履歴番号")
);
CREATE TABLE elderly."給付実績" (
  "被保険者番号" text NOT NULL,
  "サービス種類コード" char(2) NOT NULL,
  "提供年月" text NOT NULL,
  "日数回数" int NOT NULL,
  PRIMARY KEY ("被保険者番号", "サービス種類コード", "提供年月")
);
CREATE TABLE elderly."主介護者" (
  "被保険者番号" text PRIMARY KEY,
  "介護者宛名番号" text NOT NULL,
  "介護者氏名カナ" text NOT NULL,
  "介護者生年月日" text NOT NULL,
  "介護者性別" char(1) NOT NULL,
  "続柄" text NOT NULL,
  "同居別居" char(1) NOT NULL,
  "確認年月日" text NOT NULL
);
CREATE TABLE elderly."包括相談者" (
  "相談者番号" text PRIMARY KEY,
  "氏名カナ" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" text NOT NULL,
  "担当センター" text NOT NULL,
  "担当者" text NOT NULL
);
CREATE TABLE elderly."包括相談記録" (
  "相談者番号" text NOT NULL,
  "枝番" int NOT NULL,
  "相談年月日" text NOT NULL,
  "相談種別" text NOT NULL,
  "内容" text NOT NULL,
  "対応結果" text NOT NULL,
  PRIMARY KEY ("相談者番号", "枝番")
);
CREATE TABLE elderly."見守りサービス" (
  "被保険者番号" text NOT NULL,
  "種別" text NOT NULL,
  "開始年月日" text NOT NULL,
  PRIMARY KEY ("被保険者番号", "種別")
);
CREATE TABLE elderly."虐待対応" (
  "被保険者番号" text PRIMARY KEY,
  "受理年月日" text NOT NULL,
  "種別" text NOT NULL,
  "判断" text NOT NULL
);
CREATE VIEW elderly."連携キー" AS
  SELECT '介護保険' AS system, "被保険者番号"::text AS local_key, "宛名番号" AS atena_number,
         "氏名カナ" AS name_kana, "生年月日" AS birth_date, "性別"::text AS sex
    FROM elderly."被保険者"
  UNION ALL
  SELECT DISTINCT ON ("介護者宛名番号") '介護者', "介護者宛名番号", "介護者宛名番号",
         "介護者氏名カナ", "介護者生年月日", "介護者性別"::text
    FROM elderly."主介護者"
  UNION ALL
  SELECT '包括相談', "相談者番号", NULL, "氏名カナ", "生年月日", "性別"
    FROM elderly."包括相談者";
`;
