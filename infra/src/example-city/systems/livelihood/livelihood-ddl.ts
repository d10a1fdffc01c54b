import { problemColumns } from './livelihood-problems.js';

/**
 * Tables of the 自立相談 workbook, the 生活保護 system, the arrears handed over by the collecting offices,
 * the ひきこもり desk and the outreach ledger, and the view for the identity index.
 *
 * There is no table of amounts owed, and 国民健康保険税 stands apart: it is tax information
 * (地方税法22条), held here only where the person agreed or 生活保護法29条 asks for it.
 */
export const livelihoodDdl = /* SQL */ `
CREATE TABLE livelihood."自立相談台帳" (
  "相談ID" text PRIMARY KEY,
  "受付日" text NOT NULL,
  "氏名" text NOT NULL,
  "フリガナ" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" text NOT NULL,
  "住所" text NOT NULL,
  "相談経路" text NOT NULL,
  "窓口" text NOT NULL,
  "担当者" text NOT NULL,
  "主訴" text NOT NULL
);
CREATE TABLE livelihood."アセスメント" (
  "相談ID" text NOT NULL,
  "回" int NOT NULL,
  "実施日" text NOT NULL,
${problemColumns.map((column) => `  "${column}" text NOT NULL,`).join('\n')}
  PRIMARY KEY ("相談ID", "回")
);
CREATE TABLE livelihood."支援プラン" (
  "相談ID" text NOT NULL,
  "回" int NOT NULL,
  "目標" text NOT NULL,
  "期間開始" text NOT NULL,
  "期間終了" text NOT NULL,
  "次回モニタリング" text NOT NULL,
  PRIMARY KEY ("相談ID", "回")
);
CREATE TABLE livelihood."保護世帯" (
  "ケース番号" text PRIMARY KEY,
  "世帯類型コード" char(1) NOT NULL,
  "開始年月日" text NOT NULL,
  "停止年月日" text NOT NULL,
  "廃止年月日" text NOT NULL,
  "担当員" text NOT NULL
);
CREATE TABLE livelihood."保護世帯員" (
  "員番号" text PRIMARY KEY,
  "ケース番号" text NOT NULL,
  "宛名番号" text NOT NULL,
  "氏名カナ" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" char(1) NOT NULL,
  "加入年月日" text NOT NULL
);
CREATE INDEX "保護世帯員_ケース番号" ON livelihood."保護世帯員" ("ケース番号");
CREATE TABLE livelihood."扶助" (
  "員番号" text NOT NULL,
  "扶助コード" char(1) NOT NULL,
  "開始年月日" text NOT NULL,
  PRIMARY KEY ("員番号", "扶助コード")
);
CREATE VIEW livelihood."被保護者照会" AS
  SELECT m."員番号", m."ケース番号", m."加入年月日",
         h."世帯類型コード", h."開始年月日", h."停止年月日", h."廃止年月日", h."担当員"
    FROM livelihood."保護世帯員" m
    JOIN livelihood."保護世帯" h ON h."ケース番号" = m."ケース番号";
CREATE TABLE livelihood."滞納者" (
  "宛名番号" text PRIMARY KEY,
  "氏名カナ" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" char(1) NOT NULL
);
CREATE TABLE livelihood."滞納" (
  "宛名番号" text NOT NULL,
  "債権コード" char(2) NOT NULL,
  "滞納月数" int NOT NULL,
  PRIMARY KEY ("宛名番号", "債権コード")
);
CREATE TABLE livelihood."国保税滞納" (
  "宛名番号" text PRIMARY KEY,
  "滞納月数" int NOT NULL,
  "提供根拠" char(1) NOT NULL,
  "提供年月日" text NOT NULL
);
CREATE TABLE livelihood."ひきこもり相談" (
  "受付番号" text PRIMARY KEY,
  "氏名カナ" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" text NOT NULL,
  "把握日" text NOT NULL,
  "年数" int NOT NULL,
  "外出の状況" text NOT NULL
);
CREATE TABLE livelihood."訪問把握台帳" (
  "受付番号" text PRIMARY KEY,
  "宛名番号" text NOT NULL,
  "氏名カナ" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" char(1) NOT NULL,
  "把握日" text NOT NULL,
  "把握経路" text NOT NULL,
  "様子" text NOT NULL
);
CREATE VIEW livelihood."連携キー" AS
  SELECT '自立相談' AS system, "相談ID" AS local_key, NULL::text AS atena_number,
         NULLIF("フリガナ", '') AS name_kana, NULLIF("生年月日", '') AS birth_date,
         NULLIF("性別", '') AS sex
    FROM livelihood."自立相談台帳"
  UNION ALL
  SELECT '生活保護', "員番号", "宛名番号", "氏名カナ", "生年月日", "性別"::text
    FROM livelihood."保護世帯員"
  UNION ALL
  SELECT '滞納', "宛名番号", "宛名番号", "氏名カナ", "生年月日", "性別"::text
    FROM livelihood."滞納者"
  UNION ALL
  SELECT 'ひきこもり相談', "受付番号", NULL, "氏名カナ", NULLIF("生年月日", ''), "性別"
    FROM livelihood."ひきこもり相談"
  UNION ALL
  SELECT '訪問把握', "受付番号", "宛名番号", "氏名カナ", "生年月日", "性別"::text
    FROM livelihood."訪問把握台帳";
`;
