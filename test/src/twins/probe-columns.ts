import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readLabels } from '@kasane/directives/read-labels';
import { findCategory } from '@kasane/policy/categories';
import { getNamedType, isCompositeType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { selectEverything } from '../stack/select-everything.js';
import { askUntilSteady } from './ask-until-steady.js';
import { ownerOf, readLinks, type Difference } from './differences.js';
import type { Asked, Twins } from './open-twins.js';
import type { Reader } from './reader-issuer.js';
import { columnTells, type Row, type ToldTable } from './told/told-table.js';
import { everyCategory } from './who-sees-what.js';

/** What was found of one column of one table. */
export interface ColumnVerdict {
  readonly column: string;
  /** Whether there was another value to put into it at all. */
  readonly tried: boolean;
  /** Whether a reader who may see everything could tell. */
  readonly seen: boolean;
  /** Whether a reader who may see everything but what the column says could. */
  readonly leaks: boolean;
}

/** One may see everything about everybody, the other everything but what a column says. */
const coordinator = { agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' };
const everything = { id: 'everything', ...coordinator };
const theRest = { id: 'the-rest', ...coordinator };
/** Not that of the consents the cast gave. */
const purpose = 'SUPPORT_PLAN';

/** Other values tried in a column until one is seen; not every value is another answer. */
const TRIES = 8;

/**
 * Puts other values into every column of a table, one at a time, and asks for everything about the
 * owner, as both readers.
 */
export async function probeColumns(
  twins: Twins,
  told: ToldTable,
  protectedPeople: ReadonlySet<string>,
): Promise<readonly ColumnVerdict[]> {
  const [first = {}] = twins.tables.get(told.table) ?? [];
  const columns = Object.keys(first).filter((column) => !told.keys.includes(column));
  const verdicts: ColumnVerdict[] = [];
  let without = '';
  for (const column of columns) {
    const tries = changesOf(twins, told, column).filter(({ owner }) => !protectedPeople.has(owner));
    let seen = false;
    let leaks = false;
    for (const { change, owner } of tries.slice(0, TRIES)) {
      const said = [change.row, change.to].flatMap((row) => columnTells(told, row, column));
      if (without !== said.join()) await recordConsents(twins, new Set<string>(said));
      without = said.join();
      await twins.differ([change]);
      // A reference is open wherever anything else is.
      leaks ||= !said.includes('PERSON_REFERENCE') && (await differs(twins, theRest, told, owner));
      // What nothing shows is not shown to the other reader either.
      if (leaks || said.length === 0) break;
      seen ||= await differs(twins, everything, told, owner);
      if (seen) break;
    }
    verdicts.push({ column, tried: tries.length > 0, seen, leaks });
  }
  await twins.differ([]);
  return verdicts;
}

/** The column with each other value it has anywhere, in every row. */
function changesOf(twins: Twins, told: ToldTable, column: string) {
  const rows = twins.tables.get(told.table) ?? [];
  const links = readLinks(twins.tables);
  const values = [...new Set(rows.map((row) => row[column]))];
  return rows.flatMap((row) => {
    const owner = ownerOf(told, row, links);
    if (owner === undefined) return [];
    return values
      .filter((value) => value !== row[column])
      .slice(0, 4)
      .map((value) => {
        const to: Row = { ...row, [column]: column === told.unique ? '1999999999' : value };
        const change = { kind: 'CHANGE', table: told.table, row, to } as const;
        return { owner, change: change satisfies Difference };
      });
  });
}

async function differs(
  twins: Twins,
  reader: Reader,
  told: ToldTable,
  owner: string,
): Promise<boolean> {
  const asked = { reader, ...everythingAbout(twins, told, owner) };
  const { here, there } = await askUntilSteady(twins, asked);
  return !isDeepStrictEqual(here, there);
}

async function recordConsents(twins: Twins, said: ReadonlySet<string>): Promise<void> {
  const people = (twins.tables.get('household.person') ?? []).map(({ id }) => String(id));
  const rest = everyCategory.filter((category) => !said.has(category));
  await twins.record({
    measures: [],
    authorizations: people.flatMap((person) => [
      consentOf(person, everything.id, everyCategory),
      consentOf(person, theRest.id, rest),
    ]),
  });
}

const consentOf = (person: string, viewer: string, categories: readonly string[]) => ({
  id: randomUUID(),
  version: 1,
  basis: 'LB-01',
  subjects: [person],
  categories,
  recipients: [`viewer:${viewer}`],
  purpose,
  valid_from: '2026-01-01T00:00:00+09:00',
  valid_to: '2099-01-01T00:00:00+09:00',
  giver_capacity: 'SELF',
  giver_person: person,
  opened_by: 'twins',
  opened_by_agency: 'community',
  recorded_at: '2026-01-01T00:00:00+09:00',
});

/** Whatever the department tells of the person, and every way to find the person. */
function everythingAbout(
  twins: Twins,
  { table }: ToldTable,
  person: string,
): Omit<Asked, 'reader'> {
  const row = twins.tables
    .get('household.person_search')
    ?.find((each) => each['person_id'] === person);
  const [department = ''] = table.split('.');
  return {
    purpose,
    query: queryOf(twins, department),
    variables: {
      person,
      kana: row?.['kana_key'],
      name: row?.['name_key'],
      birth: row?.['birth_date'],
      number: row?.['atena_number'],
    },
  };
}

const register = ['residents', 'household', 'multi-agency'];

/** The department whose categories a room's tables tell of. */
const holderOf = (room: string): string => (room === 'collaboration' ? 'multi-agency' : room);

/**
 * A department's tables are read by its own subgraph alone, whose role in the database can read no
 * others; so nothing else could change.
 */
function queryOf({ schema, supergraphSdl }: Twins, department: string): string {
  const known = queries.get(department);
  if (known !== undefined) return known;
  const isRegister = register.includes(department);
  const holders = isRegister ? register : [holderOf(department)];
  const selection = [...(readLabels(parse(supergraphSdl)).get('Person')?.fields.values() ?? [])]
    .filter(({ category }) => holders.includes(findCategory(category ?? '')?.holder ?? ''))
    .map(({ field }) => `${field}${belowOf(schema, field)}`);
  const found = (argument: string) => `searchPeople(${argument}) { edges { node { id } } }`;
  const query = `query ($person: ID!, $kana: String, $name: String, $birth: PartialDate, $number: String) {
    person(id: $person) { id ${selection.join(' ')} }
    again: person(id: $person) @include(if: ${String(isRegister)}) { households { household { members { id } } } }
    a: ${found('kana: $kana')} b: ${found('birthDate: $birth')} c: ${found('atenaNumber: $number')} d: ${found('name: $name')}
  }`;
  queries.set(department, query);
  return query;
}

const queries = new Map<string, string>();

function belowOf(schema: GraphQLSchema, field: string): string {
  const person = schema.getType('Person');
  const found = isObjectType(person) ? person.getFields()[field] : undefined;
  if (found === undefined) return '';
  const named = getNamedType(found.type);
  if (!isCompositeType(named)) return '';
  const isEntity = named.name === 'Household' || named.name === 'Person';
  return isEntity ? ' { id }' : ` ${selectEverything(schema, named.name)}`;
}
