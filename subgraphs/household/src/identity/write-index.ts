import { copyRows } from '@kasane/db/copy-rows';
import { kanaKey, nameKey } from '@kasane/japanese/match-key';
import { toEdtf } from '@kasane/japanese/partial-date';
import type { Client } from 'pg';
import type { GatheredHousehold } from './gather-households.js';
import type { GatheredKinship } from './gather-kinship.js';
import type { Link } from './match-people.js';
import type { RegisterRow } from './read-register-rows.js';

export type IdOf = (key: string) => string;

/** Adds whoever is new and returns everybody's id by 宛名番号. An id, once given, never changes. */
export async function writePeople(
  client: Client,
  atenas: readonly string[],
  newId: IdOf,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; atena: string }>(
    'SELECT id, atena_number AS atena FROM household.person',
  );
  const ids = new Map(rows.map(({ id, atena }) => [atena, id]));
  const added = atenas
    .filter((atena) => !ids.has(atena))
    .map((atena): [string, string] => [newId(atena), atena]);
  for (const [id, atena] of added) ids.set(atena, id);
  await copyRows(client, {
    table: 'household.person',
    columns: ['id', 'atena_number'],
    rows: added,
  });
  return ids;
}

/** Replaces what a machine linked; what a human decided or revoked stays unless decided anew. */
export async function writeLinks(
  client: Client,
  links: readonly Link[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await client.query(`DELETE FROM household.link WHERE method <> 'MANUAL' AND status <> 'REVOKED'`);
  const manual = links.filter(({ method }) => method === 'MANUAL');
  await client.query(
    `DELETE FROM household.link l USING unnest($1::text[], $2::text[], $3::text[]) AS m(s, k, v)
      WHERE l.schema_name = m.s AND l.system = m.k AND l.local_key = m.v AND l.status <> 'REVOKED'`,
    [
      manual.map(({ key }) => key.schema),
      manual.map(({ key }) => key.system),
      manual.map(({ key }) => key.localKey),
    ],
  );
  const { rows } = await client.query<{ name: string }>(
    `SELECT concat_ws(E'\\t', schema_name, system, local_key) AS name FROM household.link`,
  );
  const kept = new Set(rows.map(({ name }) => name));
  const now = new Date().toISOString();
  await copyRows(client, {
    table: 'household.link',
    columns: [
      'schema_name',
      'system',
      'local_key',
      'person_id',
      'method',
      'score',
      'status',
      'decided_by',
      'decided_at',
      'evidence',
    ],
    rows: links
      .filter(({ key }) => !kept.has([key.schema, key.system, key.localKey].join('\t')))
      .map(({ key, atena, method, score, status, decidedBy, evidence, decidedAt }) => [
        key.schema,
        key.system,
        key.localKey,
        idOf(ids, atena),
        method,
        score,
        status,
        decidedBy,
        decidedAt ?? now,
        evidence,
      ]),
  });
}

/** A household keeps its id as long as its kind and source key exist. */
export async function writeHouseholds(
  client: Client,
  households: readonly GatheredHousehold[],
  ids: ReadonlyMap<string, string>,
  newId: (kind: string, sourceKey: string) => string,
): Promise<void> {
  await client.query('DELETE FROM household.household_member');
  const { rows } = await client.query<{ id: string; kind: string; sourceKey: string }>(
    'DELETE FROM household.household RETURNING id, kind, source_key AS "sourceKey"',
  );
  const known = new Map(rows.map(({ id, kind, sourceKey }) => [`${kind} ${sourceKey}`, id]));
  const written = households.map((household) => ({
    ...household,
    id:
      known.get(`${household.kind} ${household.sourceKey}`) ??
      newId(household.kind, household.sourceKey),
  }));
  await copyRows(client, {
    table: 'household.household',
    columns: ['id', 'kind', 'source_key'],
    rows: written.map(({ id, kind, sourceKey }) => [id, kind, sourceKey]),
  });
  await copyRows(client, {
    table: 'household.household_member',
    columns: ['household_id', 'person_id', 'position', 'relationship'],
    rows: written.flatMap(({ id, members }) =>
      members.map(({ atena, relationship }, at) => [id, idOf(ids, atena), at + 1, relationship]),
    ),
  });
}

export async function writeKinship(
  client: Client,
  kinships: readonly GatheredKinship[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await client.query('DELETE FROM household.kinship');
  await copyRows(client, {
    table: 'household.kinship',
    columns: ['from_person', 'to_person', 'relation', 'provenance', 'told', 'certain', 'since'],
    rows: kinships.map(({ from, to, relation, provenance, told, certain, since }) => [
      idOf(ids, from),
      idOf(ids, to),
      relation,
      provenance,
      told,
      certain,
      since,
    ]),
  });
}

export async function writeSearch(
  client: Client,
  present: readonly RegisterRow[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await client.query('DELETE FROM household.person_search');
  await copyRows(client, {
    table: 'household.person_search',
    columns: ['person_id', 'kana_key', 'name_key', 'alphabet_key', 'birth_date', 'atena_number'],
    rows: present.map((row) => [
      idOf(ids, row.atena),
      kanaKey(row.kana),
      nameKey(row.name),
      nameKey(row.alphabetName),
      toEdtf(row.birth),
      row.atena,
    ]),
  });
}

/** @throws Error for a 宛名番号 the register does not have. */
function idOf(ids: ReadonlyMap<string, string>, atena: string): string {
  const id = ids.get(atena);
  if (id !== undefined) return id;
  throw new Error(`宛名番号 ${atena} is in no register; correct the household or kinship given`);
}
