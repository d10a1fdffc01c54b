/**
 * The ledger into which the department copies what arrives on paper or by mail: where somebody
 * returns to, what is needed, and whom to call. Why the person was away is not asked, so there is
 * no column in which anybody could write it (domain.md §5.6).
 */
export const reoffendingDdl = /* SQL */ `
CREATE TABLE reoffending."帰住支援台帳" (
  "台帳番号" text PRIMARY KEY,
  "氏名カナ" text NOT NULL,
  "生年月日" text NOT NULL,
  "性別" text NOT NULL,
  "受領方法" text NOT NULL,
  "区分" text NOT NULL,
  "帰住日" text NOT NULL,
  "住居" text NOT NULL,
  "必要な支援" text NOT NULL,
  "情報提供の同意" text NOT NULL,
  "定着支援センター" text NOT NULL
);
CREATE TABLE reoffending."連絡役" (
  "台帳番号" text PRIMARY KEY,
  "機関" text NOT NULL,
  "担当者" text NOT NULL
);
CREATE VIEW reoffending."連携キー" AS
  SELECT '再犯防止' AS system, "台帳番号" AS local_key, NULL::text AS atena_number,
         "氏名カナ" AS name_kana, "生年月日" AS birth_date, "性別" AS sex
    FROM reoffending."帰住支援台帳";
`;
