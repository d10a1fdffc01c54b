/**
 * Tables of the 住民記録 system. Every change stores all columns under the next 履歴番号, household-level
 * values repeated per person. 支援措置 has an end date and no automatic end: only 解除年月日, entered by
 * hand, lifts it (住民記録システム標準仕様書 1.1.16).
 */
export const residentsDdl = /* SQL */ `
CREATE TABLE residents."住民" (
  "宛名番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "最新フラグ" char(1) NOT NULL,
  "世帯番号" text NOT NULL,
  "記載順位" int NOT NULL,
  "世帯主氏名" text NOT NULL,
  "氏名" text NOT NULL,
  "フリガナ" text NOT NULL,
  "アルファベット氏名" text NOT NULL,
  "国籍" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" char(1) NOT NULL,
  "続柄" text NOT NULL,
  "町字コード" text NOT NULL,
  "町字" text NOT NULL,
  "番地" text NOT NULL,
  "方書" text NOT NULL,
  "地区コード" text NOT NULL,
  "異動事由" char(2) NOT NULL,
  "異動年月日" text NOT NULL,
  PRIMARY KEY ("宛名番号", "履歴番号")
);
CREATE INDEX "住民_世帯" ON residents."住民" ("世帯番号");
CREATE TABLE residents."支援措置" (
  "支援措置番号" text NOT NULL,
  "宛名番号" text NOT NULL,
  "区分" char(1) NOT NULL,
  "抑止レベル" char(1) NOT NULL,
  "措置開始年月日" text NOT NULL,
  "措置終了年月日" text NOT NULL,
  "解除年月日" text NOT NULL,
  PRIMARY KEY ("支援措置番号", "宛名番号")
);
CREATE INDEX "支援措置_宛名" ON residents."支援措置" ("宛名番号");
CREATE VIEW residents."連携キー" AS
  SELECT '住民記録' AS system, "宛名番号" AS local_key, "宛名番号" AS atena_number,
         "フリガナ" AS name_kana, "生年月日" AS birth_date, "性別"::text AS sex
    FROM residents."住民"
   WHERE "最新フラグ" = '1';
`;
