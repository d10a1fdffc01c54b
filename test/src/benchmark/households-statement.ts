import { eras, firstYearOf } from '@kasane/japanese/eras';
import type { CodeTable } from '@kasane/subgraph-kit/coded';
import { consultationKinds } from '@kasane/subgraph-children/codes';
import { supportClasses } from '@kasane/subgraph-disability/codes';
import { careLevels } from '@kasane/subgraph-elderly/codes';
import { arrearKinds, consultationRoutes, outings } from '@kasane/subgraph-livelihood/codes';
import { reentryNeeds, reentryResidences } from '@kasane/subgraph-reoffending/codes';

const json = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

const codes = (table: CodeTable<string>): string =>
  json(Object.fromEntries(table.rows.map(({ code, value }) => [code, value])));

const read = (table: CodeTable<string>, column: string): string => `${codes(table)} ->> ${column}`;

/** `5041101` → `2022-11-01`, the one shape in which this column stands; empty → null. */
const compactDate = (column: string): string => {
  const base = json(Object.fromEntries(eras.map((era) => [era.code, firstYearOf(era) - 1])));
  const year = `(${base} ->> left(${column}, 1))::int + substr(${column}, 2, 2)::int`;
  return `CASE WHEN ${column} = '' THEN NULL ELSE concat_ws('-', ${year}, substr(${column}, 4, 2), substr(${column}, 6, 2)) END`;
};

const object = (fields: Readonly<Record<string, string>>): string =>
  `json_build_object(${Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`;

interface Table {
  readonly schema: string;
  readonly table: string;
  readonly system: string;
  readonly key: string;
  readonly order: string;
  readonly where?: string;
  readonly fields: Readonly<Record<string, string>>;
}

const from = ({ schema, table, system, key, where = 'true' }: Table): string =>
  `FROM ${schema}.person_link l JOIN ${schema}."${table}" t ON t."${key}" = l.local_key WHERE l.person_id = m.person_id AND l.system = '${system}' AND ${where}`;

const list = (table: Table): string =>
  `(SELECT coalesce(json_agg(${object(table.fields)} ORDER BY ${table.order}), '[]') ${from(table)})`;

const first = (table: Table): string =>
  `(SELECT ${object(table.fields)} ${from(table)} ORDER BY ${table.order} LIMIT 1)`;

const elderly = { schema: 'elderly', system: '介護保険', key: '被保険者番号' };
const disability = { schema: 'disability', system: '障害者福祉', key: '台帳番号' };
const guardianship = { schema: 'guardianship', system: '権利擁護', key: '受付番号' };

// prettier-ignore
const member = object({
  id: 'm.person_id',
  careCertifications: list({ ...elderly, table: '認定履歴', order: 't."履歴番号" DESC', fields: {
    level: read(careLevels, 't."要介護状態区分コード"'), validTo: compactDate('t."認定有効期間終了年月日"'), bedridden: 't."寝たきり度"' } }),
  mainCarer: first({ ...elderly, table: '主介護者', order: 't."被保険者番号"', fields: {
    relationship: 't."続柄"', livesTogether: `t."同居別居" = '1'` } }),
  elderlyConsultations: list({ schema: 'elderly', system: '包括相談', key: '相談者番号', table: '包括相談記録', order: 't."枝番" DESC, t."相談者番号"', fields: {
    topic: 't."相談種別"', note: 't."内容"' } }),
  mentalHandbooks: list({ ...disability, table: '精神障害者保健福祉手帳', order: 't."履歴番号" DESC', fields: {
    grade: 't."等級"::int' } }),
  supportClassifications: list({ ...disability, table: '障害支援区分認定', order: 't."履歴番号" DESC', fields: {
    supportClass: read(supportClasses, 't."障害支援区分コード"') } }),
  childConsultations: list({ schema: 'children', system: '児童福祉', key: '児童台帳ID', table: '家庭児童相談', order: 't."受付番号" DESC',
    where: `${codes(consultationKinds)} ? t."相談種別"`, fields: {
    kind: read(consultationKinds, 't."相談種別"'), topic: 't."主訴"', closed: `t."対応状況" = '2'` } }),
  livelihoodConsultations: list({ schema: 'livelihood', system: '自立相談', key: '相談ID', table: '自立相談台帳', order: 't."相談ID" DESC', fields: {
    route: read(consultationRoutes, 't."相談経路"'), note: 't."主訴"', desk: 't."窓口"' } }),
  arrears: list({ schema: 'livelihood', system: '滞納', key: '宛名番号', table: '滞納', order: 't."債権コード"', fields: {
    kind: read(arrearKinds, 't."債権コード"'), months: 't."滞納月数"' } }),
  socialWithdrawal: first({ schema: 'livelihood', system: 'ひきこもり相談', key: '受付番号', table: 'ひきこもり相談', order: 't."受付番号" DESC', fields: {
    sinceYears: 't."年数"', outings: read(outings, 't."外出の状況"') } }),
  reentrySupport: first({ schema: 'reoffending', system: '再犯防止', key: '台帳番号', table: '帰住支援台帳', order: 't."台帳番号" DESC', fields: {
    residence: read(reentryResidences, 't."住居"'),
    needs: `(SELECT coalesce(json_agg(${codes(reentryNeeds)} ->> n.need ORDER BY n.at), '[]') FROM unnest(string_to_array(t."必要な支援", '、')) WITH ORDINALITY n(need, at) WHERE ${codes(reentryNeeds)} ? n.need)` } }),
  rightsAdvocacyConsultations: list({ ...guardianship, table: '相談受付台帳', order: 't."受付番号" DESC', fields: {
    route: 't."相談経路"', topic: 't."相談内容"' } }),
  dailyLifeSupportContracts: list({ ...guardianship, table: '日常生活自立支援事業', order: 't."受付番号" DESC, t."契約番号" DESC', fields: {
    services: `string_to_array(t."援助内容", '、')`, frequency: 't."利用頻度"' } }),
});

/** Households by `$1::uuid[]`, in that order, each as the text of one JSON object. */
export const householdsStatement = `
  SELECT json_build_object('id', h.id, 'kind', h.kind, 'members', (
           SELECT coalesce(json_agg(${member} ORDER BY m.position, m.person_id), '[]')
             FROM household.visible_member m WHERE m.household_id = h.id))::text AS data
    FROM unnest($1::uuid[]) WITH ORDINALITY q(id, at)
    JOIN household.household h ON h.id = q.id
   ORDER BY q.at`;
