import { categories } from '@kasane/policy/tables/categories';

/**
 * Disclosures a resident's list must not show to whoever looks over the shoulder: a relative, an
 * abuser, a guardian (leaks.md 25). They would tell that there is an investigation, a protection
 * measure, or that a member of the family asked somebody for help. The holder shows them to the
 * subject alone, in person; the information officer sees all of them.
 */
export interface Restriction {
  /**
   * An agency is who looked, whatever at and on whatever ground; a record is what permitted it, where
   * the ground alone does not tell.
   */
  readonly kind: 'basis' | 'sensitivity' | 'category' | 'agency' | 'record';
  readonly code: string;
  /** First day, ISO; a disclosure of that moment or later. */
  readonly validFrom: string;
  /** First day on which it no longer holds. */
  readonly validTo: string | null;
  readonly citation: string;
}

/** A record of LB-25 that no accepted case stands behind. */
export const OUTREACH = 'OUTREACH';

// prettier-ignore
export const restrictions: readonly Restriction[] = [
  // A forum sits without consent, before its subject knows of it, and its members are bound to
  // secrecy. That it sat about a family shows that somebody told, as its record would
  // (`Person.authorizations` leaves that out, too).
  { kind: 'basis', code: 'LB-06', validFrom: '2021-04-01', validTo: null, citation: '社会福祉法106条の6第5項 (支援会議の守秘)' },
  { kind: 'basis', code: 'LB-07', validFrom: '2018-10-01', validTo: null, citation: '生活困窮者自立支援法9条5項 (支援会議の守秘)' },
  { kind: 'basis', code: 'LB-08', validFrom: '2025-04-01', validTo: null, citation: '生活保護法27条の3 (調整会議の守秘)' },
  { kind: 'basis', code: 'LB-09', validFrom: '2005-04-01', validTo: null, citation: '児童福祉法25条の5 (要保護児童対策地域協議会の守秘)' },
  { kind: 'basis', code: 'LB-10', validFrom: '2000-11-20', validTo: null, citation: '児童虐待防止法7条 (通告した者を特定させない)' },
  { kind: 'basis', code: 'LB-11', validFrom: '2006-04-01', validTo: null, citation: '高齢者虐待防止法8条 (通報した者を特定させない)' },
  { kind: 'basis', code: 'LB-12', validFrom: '2012-10-01', validTo: null, citation: '障害者虐待防止法8条 (通報した者を特定させない)' },
  { kind: 'basis', code: 'LB-13', validFrom: '2001-10-13', validTo: null, citation: 'DV防止法6条・23条 (被害者の安全の確保)' },
  { kind: 'basis', code: 'LB-15', validFrom: '2015-04-01', validTo: null, citation: '介護保険法115条の48第5項 (地域ケア会議の守秘)' },
  { kind: 'basis', code: 'LB-16', validFrom: '2010-04-01', validTo: null, citation: '子ども・若者育成支援推進法24条 (協議会の守秘)' },
  { kind: 'basis', code: 'LB-21', validFrom: '2005-04-01', validTo: null, citation: '個人情報保護法69条2項4号 (緊急。調査の端緒を知らせない)' },
  // Somebody told of whom one goes to, who has agreed to nothing yet. An accepted case stands on the
  // same ground and rests on the person's own consent: that one stays on the list.
  { kind: 'record', code: OUTREACH, validFrom: '2021-04-01', validTo: null, citation: '社会福祉法106条の4第2項4号・5項 (気づきを寄せた者を特定させない)・個人情報保護法78条1項2号' },
  // Who asks tells what it is about, be it for an address: the child, the victim and who told them
  // are in danger. With a consent, too: whoever looks over the shoulder gave none.
  { kind: 'agency', code: 'child-guidance-center', validFrom: '2000-11-20', validTo: null, citation: '児童虐待防止法7条 (通告した者を特定させない)・個人情報保護法78条1項1号・2号・81条' },
  { kind: 'agency', code: 'police', validFrom: '2001-10-13', validTo: null, citation: 'DV防止法8条 (警察官による被害の防止)・個人情報保護法78条1項7号・81条 (存否を明らかにしない)' },
  // This office has to do with nobody who has no record: an address shown to it is as much as one.
  { kind: 'agency', code: 'reoffending', validFrom: '2016-12-14', validTo: null, citation: '再犯の防止等の推進に関する法律・個人情報保護法2条3項 (犯罪の経歴を推し量らせない)' },
  { kind: 'sensitivity', code: 'S4-ABUSE', validFrom: '2000-11-20', validTo: null, citation: '高齢者虐待防止法17条・児童虐待防止法7条・DV防止法23条' },
  { kind: 'sensitivity', code: 'S4-CRIM', validFrom: '2017-05-30', validTo: null, citation: '個人情報保護法2条3項' },
  { kind: 'sensitivity', code: 'S4-HEALTH', validFrom: '2017-05-30', validTo: null, citation: '個人情報保護法2条3項' },
  { kind: 'sensitivity', code: 'S4-X', validFrom: '2017-05-30', validTo: null, citation: '個人情報保護法2条3項' },
  // What a person told somebody in confidence: a window, a survey at school, a consultation.
  { kind: 'category', code: 'ELDERLY_CONSULTATION', validFrom: '2006-04-01', validTo: null, citation: '介護保険法115条の46第8項 (秘密保持)' },
  { kind: 'category', code: 'CHILD_CONSULTATION', validFrom: '2005-04-01', validTo: null, citation: '児童福祉法10条' },
  { kind: 'category', code: 'CHILD_YOUNG_CARER', validFrom: '2024-06-12', validTo: null, citation: '子ども・若者育成支援推進法2条7号' },
  { kind: 'category', code: 'SCHOOL_LIFE_SURVEY', validFrom: '2024-06-12', validTo: null, citation: '子ども・若者育成支援推進法2条7号' },
  { kind: 'category', code: 'LIVELIHOOD_CONSULTATION', validFrom: '2015-04-01', validTo: null, citation: '生活困窮者自立支援法5条3項 (秘密保持)' },
  { kind: 'category', code: 'LIVELIHOOD_SOCIAL_WITHDRAWAL', validFrom: '2015-04-01', validTo: null, citation: '生活困窮者自立支援法5条3項 (秘密保持)' },
  { kind: 'category', code: 'RIGHTS_CONSULTATION', validFrom: '2023-04-01', validTo: null, citation: '個人情報保護法67条 (秘密保持)' },
  { kind: 'category', code: 'CASE_INTAKE', validFrom: '2021-04-01', validTo: null, citation: '社会福祉法106条の4第5項 (秘密保持)' },
  // What somebody noticed about a person who asked for nothing: a neighbour, a visitor, a relative.
  { kind: 'category', code: 'CASE_OUTREACH_CONTACT', validFrom: '2021-04-01', validTo: null, citation: '社会福祉法106条の4第2項4号・5項 (気づきを寄せた者を特定させない)' },
  { kind: 'category', code: 'CASE_OUTREACH', validFrom: '2021-04-01', validTo: null, citation: '社会福祉法106条の4第2項4号・5項 (気づきを寄せた者を特定させない)' },
  { kind: 'category', code: 'LIVELIHOOD_OUTREACH', validFrom: '2021-04-01', validTo: null, citation: '社会福祉法106条の4第2項4号・5項 (気づきを寄せた者を特定させない)' },
  { kind: 'category', code: 'COMMUNITY_HINT', validFrom: '2021-04-01', validTo: null, citation: '社会福祉法106条の4第2項4号・5項 (気づきを寄せた者を特定させない)' },
  // By its name alone it says that a forum sat without consent.
  { kind: 'category', code: 'CASE_MINUTES', validFrom: '2018-10-01', validTo: null, citation: '社会福祉法106条の6第5項・生活困窮者自立支援法9条5項 (支援会議の守秘)' },
];

export interface ShownFact {
  /** Whose staff looked. */
  readonly agency: string;
  readonly category: string;
  readonly basis: string;
  /** Known of a ground that does not tell alone; null of any other. */
  readonly record: typeof OUTREACH | null;
  readonly at: Date;
}

/** Whether a disclosure is restricted. A category that the policy does not know is. */
export function isRestricted({ agency, category: code, basis, record, at }: ShownFact): boolean {
  const category = categories.find((known) => known.code === code);
  if (category === undefined) return true;
  const facts = { agency, basis, record, sensitivity: category.sensitivity, category: code };
  return restrictions.some(
    (rule) =>
      facts[rule.kind] === rule.code &&
      new Date(rule.validFrom) <= at &&
      (rule.validTo === null || at < new Date(rule.validTo)),
  );
}

/**
 * The same rule as SQL over a row with `agency`, `category`, `basis` and `at`.
 * @param record what the record is that permitted, as SQL; earlier views of the row did not ask
 */
export function restrictedSql(row: string, record = 'NULL::text'): string {
  const rules = restrictions.flatMap(({ kind, code, validFrom, validTo }) => {
    const codes =
      kind === 'sensitivity'
        ? categories.filter(({ sensitivity }) => sensitivity === code).map((found) => found.code)
        : [code];
    const column = kind === 'sensitivity' ? 'category' : kind;
    return codes.map(
      (one) => `(${text(column)}, ${text(one)}, ${day(validFrom)}, ${day(validTo)})`,
    );
  });
  const known = categories.map(({ code }) => text(code)).join(', ');
  return `(${row}.category NOT IN (${known}) OR EXISTS (
    SELECT FROM (VALUES ${rules.join(', ')}) AS rule(kind, code, valid_from, valid_to)
     WHERE rule.code = CASE rule.kind WHEN 'agency' THEN ${row}.agency
                                      WHEN 'basis' THEN ${row}.basis
                                      WHEN 'record' THEN ${record} ELSE ${row}.category END
       AND ${row}.at >= rule.valid_from
       AND (rule.valid_to IS NULL OR ${row}.at < rule.valid_to)))`;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const day = (value: string | null): string =>
  value === null ? 'NULL::timestamptz' : `${text(`${value}T00:00:00Z`)}::timestamptz`;
