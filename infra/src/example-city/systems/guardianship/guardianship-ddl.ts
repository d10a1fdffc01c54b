/**
 * Sheets of the 中核機関, as they were taken over from Excel: no 宛名番号 anywhere, dates and readings as
 * whoever filled in the line wrote them. And the view for the identity index.
 */
export const guardianshipDdl = /* SQL */ `
CREATE TABLE guardianship."相談受付台帳" (
  "受付番号" text PRIMARY KEY,
  "受付年月日" text NOT NULL,
  "氏名" text NOT NULL,
  "ふりがな" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" text NOT NULL,
  "相談経路" text NOT NULL,
  "相談内容" text NOT NULL,
  "本人の意思" text NOT NULL,
  "支援者の判断" text NOT NULL,
  "担当者" text NOT NULL
);
CREATE TABLE guardianship."後見等台帳" (
  "受付番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "類型" text NOT NULL,
  "家裁事件番号" text NOT NULL,
  "審判確定日" text NOT NULL,
  "登記番号" text NOT NULL,
  "監督人種別" text NOT NULL,
  "監督人氏名" text NOT NULL,
  "終了年月日" text NOT NULL,
  PRIMARY KEY ("受付番号", "履歴番号")
);
CREATE TABLE guardianship."後見人等" (
  "後見人番号" text PRIMARY KEY,
  "受付番号" text NOT NULL,
  "種別" text NOT NULL,
  "氏名" text NOT NULL,
  "ふりがな" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" text NOT NULL,
  "続柄" text NOT NULL,
  "所属" text NOT NULL,
  "就任年月日" text NOT NULL,
  "退任年月日" text NOT NULL
);
CREATE INDEX ON guardianship."後見人等" ("受付番号");
CREATE TABLE guardianship."代理権同意権目録" (
  "受付番号" text NOT NULL,
  "履歴番号" int NOT NULL,
  "行番号" int NOT NULL,
  "区分" text NOT NULL,
  "行為" text NOT NULL,
  PRIMARY KEY ("受付番号", "履歴番号", "行番号")
);
CREATE TABLE guardianship."申立て" (
  "受付番号" text PRIMARY KEY,
  "申立人" text NOT NULL,
  "親族調査開始年月日" text NOT NULL,
  "親族調査終了年月日" text NOT NULL,
  "申立てをする親族" text NOT NULL,
  "本人の意思" text NOT NULL,
  "支援者の判断" text NOT NULL
);
CREATE TABLE guardianship."申立て経過" (
  "受付番号" text NOT NULL,
  "行番号" int NOT NULL,
  "段階" text NOT NULL,
  "年月日" text NOT NULL,
  PRIMARY KEY ("受付番号", "行番号")
);
CREATE TABLE guardianship."日常生活自立支援事業" (
  "受付番号" text NOT NULL,
  "契約番号" text NOT NULL,
  "契約年月日" text NOT NULL,
  "援助内容" text NOT NULL,
  "利用頻度" text NOT NULL,
  "専門員" text NOT NULL,
  "生活支援員" text NOT NULL,
  "本人の意思" text NOT NULL,
  "支援者の判断" text NOT NULL,
  "解約年月日" text NOT NULL,
  PRIMARY KEY ("契約番号")
);
CREATE INDEX ON guardianship."日常生活自立支援事業" ("受付番号");
CREATE VIEW guardianship."連携キー" AS
  SELECT '権利擁護' AS system, "受付番号" AS local_key, NULL::text AS atena_number,
         "ふりがな" AS name_kana, "生年月日" AS birth_date, "性別" AS sex
    FROM guardianship."相談受付台帳"
  UNION ALL
  SELECT '後見人', "後見人番号", NULL, "ふりがな", "生年月日", "性別"
    FROM guardianship."後見人等"
   WHERE "種別" = '親族' AND "ふりがな" <> '' AND "生年月日" <> '';
`;
