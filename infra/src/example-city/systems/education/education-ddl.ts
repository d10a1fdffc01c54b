/**
 * Tables of the 教育委員会, an organ of its own (個人情報保護法69条2項3号), and the view for the identity
 * index. 在籍一覧 is the list the office itself works with: each enrolment with its school's name.
 */
export const educationDdl = /* SQL */ `
CREATE TABLE education."学校" (
  "学校コード" text PRIMARY KEY,
  "学校名" text NOT NULL,
  "学校種別" char(1) NOT NULL,
  "廃止年月日" text NOT NULL
);
CREATE TABLE education."学齢簿" (
  "学籍番号" text PRIMARY KEY,
  "宛名番号" text NOT NULL,
  "氏名カナ" text NOT NULL,
  "性別" char(1) NOT NULL,
  "生年月日" text NOT NULL,
  "学校コード" text NOT NULL,
  "学年" int NOT NULL,
  "就学年月日" text NOT NULL,
  "抑止" char(1) NOT NULL
);
CREATE TABLE education."在籍履歴" (
  "学籍番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "学校コード" text NOT NULL,
  "入学年月日" text NOT NULL,
  "終了年月日" text NOT NULL,
  "終了事由" text NOT NULL,
  PRIMARY KEY ("学籍番号", "履歴番号")
);
CREATE TABLE education."出欠" (
  "学籍番号" text NOT NULL,
  "年度" int NOT NULL,
  "月" int NOT NULL,
  "授業日数" int NOT NULL,
  "欠席日数" int NOT NULL,
  "遅刻回数" int NOT NULL,
  PRIMARY KEY ("学籍番号", "年度", "月")
);
CREATE TABLE education."長期欠席" (
  "学籍番号" text NOT NULL,
  "年度" int NOT NULL,
  "長期欠席区分" char(1) NOT NULL,
  PRIMARY KEY ("学籍番号", "年度")
);
CREATE TABLE education."学校所見" (
  "学籍番号" text NOT NULL,
  "所見コード" char(2) NOT NULL,
  "記録年月日" text NOT NULL,
  PRIMARY KEY ("学籍番号", "所見コード")
);
CREATE TABLE education."就学援助" (
  "学籍番号" text NOT NULL,
  "年度" int NOT NULL,
  "認定区分" char(1) NOT NULL,
  "認定年月日" text NOT NULL,
  PRIMARY KEY ("学籍番号", "年度")
);
CREATE TABLE education."学校生活アンケート" (
  "学籍番号" text NOT NULL,
  "年度" int NOT NULL,
  "実施年月日" text NOT NULL,
  "世話をしている家族" char(1) NOT NULL,
  "相手" text NOT NULL,
  "頻度" text NOT NULL,
  "平日時間" numeric(3, 1) NOT NULL,
  "自覚" char(1) NOT NULL,
  PRIMARY KEY ("学籍番号", "年度")
);
CREATE VIEW education."在籍一覧" AS
  SELECT "履歴"."学籍番号", "履歴"."履歴番号", "学校"."学校コード", "学校"."学校名", "学校"."学校種別",
         "学校"."廃止年月日", "学齢簿"."学年", "履歴"."入学年月日", "履歴"."終了年月日",
         "学齢簿"."抑止"
    FROM education."在籍履歴" AS "履歴"
    JOIN education."学齢簿" AS "学齢簿" ON "学齢簿"."学籍番号" = "履歴"."学籍番号"
    JOIN education."学校" AS "学校" ON "学校"."学校コード" = "履歴"."学校コード";
CREATE VIEW education."連携キー" AS
  SELECT '学齢簿' AS system, "学籍番号" AS local_key, "宛名番号" AS atena_number,
         "氏名カナ" AS name_kana, "生年月日" AS birth_date, "性別"::text AS sex
    FROM education."学齢簿";
`;
