import { isDeepStrictEqual } from 'node:util';
import type { Random } from '@kasane/infra/example-city/random';
import { LINKS, type Tables } from './table-rows.js';
import { columnTells, rowTells, type Row, type ToldTable } from './told/told-table.js';

/** One thing that is otherwise over there. `row` is the row as it stands here. */
export type Difference =
  | { readonly kind: 'CHANGE'; readonly table: string; readonly row: Row; readonly to: Row }
  | { readonly kind: 'REMOVE'; readonly table: string; readonly row: Row }
  | { readonly kind: 'ADD'; readonly table: string; readonly row: Row };

export interface DifferenceOptions {
  readonly tables: Tables;
  readonly told: readonly ToldTable[];
  /** Whether a reader may see anything of the category about the person. */
  readonly open: (person: string, category: string) => boolean;
  /** Whose rows differ: those in question, for every other table written anew takes its time. */
  readonly about: ReadonlySet<string>;
  /** Meetings whose rows differ. */
  readonly meetings: ReadonlySet<string>;
  /** Rows on which the decision itself rests: whoever may see what would change with them. */
  readonly isDecidedBy: (table: string, row: Row) => boolean;
  readonly random: Random;
}

/** The tables that come out otherwise, whole. */
export function applyDifferences(tables: Tables, differences: readonly Difference[]): Tables {
  const changed = new Map<string, readonly Row[]>();
  for (const difference of differences) {
    const { table, row } = difference;
    const rows = changed.get(table) ?? tables.get(table) ?? [];
    changed.set(table, replaced(rows, difference, row));
  }
  return changed;
}

function replaced(rows: readonly Row[], difference: Difference, row: Row): readonly Row[] {
  if (difference.kind === 'ADD') return [...rows, row];
  return rows.flatMap((each) => {
    if (each !== row) return [each];
    return difference.kind === 'REMOVE' ? [] : [difference.to];
  });
}

/**
 * Everything that may be otherwise without the reader noticing, each decided once: a row that may
 * be gone or say other things, a row that may be there, a link that may be missing.
 */
export function differencesOf(options: DifferenceOptions): readonly Difference[] {
  const { told, tables } = options;
  const links = readLinks(tables);
  const added = told.flatMap((table) => additions(table, links, options));
  // Rows of two tables may need the same new link.
  const once = new Map(added.map((each) => [`${each.table} ${JSON.stringify(each.row)}`, each]));
  return [
    ...told.flatMap((table) => rowDifferences(table, links, options)),
    ...once.values(),
    ...linkDifferences(options),
  ];
}

interface Links {
  readonly person: (system: string, key: unknown) => string | undefined;
  /** Local keys of a key space and whose they are. */
  readonly keysOf: (system: string) => readonly (readonly [key: string, person: string])[];
  /** Rows of a table by their ids, and whose they are. */
  readonly behind: (table: string) => ReadonlyMap<string, string>;
}

export function readLinks(tables: Tables): Links {
  const known = new Map<string, Map<string, string>>();
  const files = new Map<string, ReadonlyMap<string, string>>();
  for (const { system, local_key: key, person_id: person, status } of tables.get(LINKS) ?? []) {
    if (status !== 'CONFIRMED') continue;
    const keys = known.get(String(system)) ?? new Map<string, string>();
    keys.set(String(key), String(person));
    known.set(String(system), keys);
  }
  return {
    person: (system, key) => known.get(system)?.get(String(key).trim()),
    keysOf: (system) => [...(known.get(system) ?? [])],
    behind: (table) => {
      const found =
        files.get(table) ??
        new Map((tables.get(table) ?? []).map((row) => [String(row['id']), String(row['person'])]));
      files.set(table, found);
      return found;
    },
  };
}

export function ownerOf({ owner }: ToldTable, row: Row, links: Links): string | undefined {
  if ('id' in owner) return String(row[owner.id]);
  if ('meeting' in owner) return String(row[owner.meeting]);
  return 'behind' in owner
    ? links.behind(owner.behind).get(String(row[owner.key]))
    : links.person(owner.system, row[owner.key]);
}

function rowDifferences(
  told: ToldTable,
  links: Links,
  { tables, open, about, meetings, isDecidedBy, random }: DifferenceOptions,
): Difference[] {
  const rows = tables.get(told.table) ?? [];
  return rows.flatMap((row): Difference[] => {
    if (isDecidedBy(told.table, row)) return [];
    const person = ownerOf(told, row, links);
    if (person !== undefined && !about.has(person) && !meetings.has(person)) return [];
    // Nobody's row shows nothing to anybody.
    const shows = (categories: readonly string[]) =>
      person !== undefined && categories.some((category) => open(person, category));
    const { table, names } = told;
    const named = nameOf(told, row, links);
    const namesNobodyOpen =
      names !== undefined && (named === undefined || !open(named, 'PERSON_REFERENCE'));
    const gone = !shows(rowTells(told, row)) || (names?.edge === true && namesNobodyOpen);
    if (gone && random.chance(0.4)) return [{ kind: 'REMOVE', table, row }];
    const to: Record<string, unknown> = { ...row };
    for (const column of Object.keys(row)) {
      if (told.keys.includes(column) || random.chance(0.5)) continue;
      const other =
        column === told.unique
          ? String(random.between(1_000_000_000, 9_999_999_999))
          : random.pick(rows)[column];
      const next = { ...to, [column]: other };
      if (isDecidedBy(told.table, next)) continue;
      const said = [...columnTells(told, row, column), ...columnTells(told, next, column)];
      const renamed = nameOf(told, next, links);
      const mayRename =
        names !== undefined &&
        'key' in names &&
        names.key === column &&
        namesNobodyOpen &&
        (renamed === undefined || !open(renamed, 'PERSON_REFERENCE'));
      const moves = told.kinds?.column === column;
      if (!shows(moves ? [...said, ...rowTells(told, row), ...rowTells(told, next)] : said)) {
        to[column] = other;
      } else if (mayRename) to[column] = other;
    }
    return isDeepStrictEqual(row, to) ? [] : [{ kind: 'CHANGE', table, row, to }];
  });
}

const nameOf = ({ names }: ToldTable, row: Row, links: Links): string | undefined => {
  if (names === undefined) return undefined;
  return 'id' in names ? String(row[names.id]) : links.person(names.system, row[names.key]);
};

/** Rows of others, as if they were this person's: what nobody may see may just as well be there. */
function additions(
  told: ToldTable,
  links: Links,
  { tables, open, about, isDecidedBy, random }: DifferenceOptions,
): Difference[] {
  const { table, owner, keys } = told;
  const rows = tables.get(table) ?? [];
  if (rows.length === 0 || told.nested === true || 'meeting' in owner) return [];
  const mark = (row: Row) => keys.map((key) => String(row[key])).join(' ');
  const taken = new Set(rows.map(mark));
  return [...about].flatMap((person): Difference[] => {
    if (random.chance(0.5)) return [];
    const own = keyFor(owner, person, links);
    if (own === undefined && 'behind' in owner) return [];
    const key = own ?? `T-${person.slice(0, 8)}`;
    const row: Row = {
      ...random.pick(rows),
      ...Object.fromEntries(
        keys.filter((each) => ownIds.has(each)).map((each) => [each, newId(random)]),
      ),
      ['id' in owner ? owner.id : owner.key]: key,
    };
    if (taken.has(mark(row)) || ('from_person' in row && row['to_person'] === person)) return [];
    if (rowTells(told, row).some((category) => open(person, category))) return [];
    if (isDecidedBy(table, row)) return [];
    const added: Difference = { kind: 'ADD', table, row };
    if (own !== undefined || !('system' in owner)) return [added];
    const link = linkOf(table, owner.system, key, person);
    return isDecidedBy(LINKS, link) ? [] : [added, { kind: 'ADD', table: LINKS, row: link }];
  });
}

type PersonOwner = Exclude<ToldTable['owner'], { readonly meeting: string }>;

/** Ids of a row's own, which no other has. */
const ownIds: ReadonlySet<string> = new Set(['id', 'case_id']);

function keyFor(owner: PersonOwner, person: string, links: Links): string | undefined {
  if ('id' in owner) return person;
  const keys = 'behind' in owner ? links.behind(owner.behind) : links.keysOf(owner.system);
  return [...keys].find(([, whose]) => whose === person)?.[0];
}

const newId = (random: Random): string => {
  const digits = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const linkOf = (table: string, system: string, key: string, person: string): Row => ({
  schema_name: table.split('.')[0],
  system,
  local_key: key,
  person_id: person,
  method: 'MANUAL',
  score: 1,
  status: 'CONFIRMED',
  decided_by: 'twins',
  decided_at: '2026-01-01T00:00:00+09:00',
  evidence: 'twins',
});

/** A link may be revoked where nothing that hangs on it could be seen. */
function linkDifferences({
  tables,
  told,
  open,
  about,
  isDecidedBy,
  random,
}: DifferenceOptions): Difference[] {
  return (tables.get(LINKS) ?? []).flatMap((row): Difference[] => {
    const { system, local_key: key, person_id: person, status } = row;
    if (status !== 'CONFIRMED' || !about.has(String(person)) || random.chance(0.7)) return [];
    if (isDecidedBy(LINKS, row)) return [];
    const said = told.flatMap((table) => {
      if (table.names !== undefined && 'system' in table.names && table.names.system === system) {
        return ['PERSON_REFERENCE'];
      }
      const { owner } = table;
      if (!('system' in owner) || owner.system !== system) return [];
      return (tables.get(table.table) ?? [])
        .filter((each) => String(each[owner.key]).trim() === key)
        .flatMap((each) => rowTells(table, each));
    });
    if (said.some((category) => open(String(person), category))) return [];
    return [{ kind: 'CHANGE', table: LINKS, row, to: { ...row, status: 'REVOKED' } }];
  });
}
