import { ownerOf, readLinks, type Difference } from '../differences.js';
import { agendas } from '../search/meetings-of.js';
import type { Tables } from '../table-rows.js';
import { columnTells, type Row, type ToldTable } from '../told/told-table.js';

/** One column with another value, in one row. */
export interface Try {
  /** Whose row it is: a person, or those on the agenda of a meeting. */
  readonly people: readonly string[];
  readonly change: Difference & { readonly kind: 'CHANGE' };
  /** The categories both values speak of. */
  readonly said: readonly string[];
}

/** Other values tried in a column until one is seen; not every value is another answer. */
const TRIES = 16;
/** No more of them in one row while there are other rows. */
const EACH_ROW = 4;

/** A column of a table and what may be put into it, a few values of every row by turns. */
export interface TriedColumn {
  readonly told: ToldTable;
  readonly column: string;
  readonly tries: readonly Try[];
}

export function columnTries(
  tables: Tables,
  told: ToldTable,
  protectedPeople: ReadonlySet<string>,
): readonly TriedColumn[] {
  const rows = tables.get(told.table) ?? [];
  const links = readLinks(tables);
  const agenda = agendas(tables);
  const owned = rows.flatMap((row) => {
    const owner = ownerOf(told, row, links);
    if (owner === undefined) return [];
    const people = [...(agenda.get(owner) ?? [owner])];
    return people.some((person) => protectedPeople.has(person)) ? [] : [{ row, people }];
  });
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !told.keys.includes(column));
  return columns.map((column) => {
    const values = [...new Set(rows.map((row) => row[column]))];
    const tries = owned.map(({ row, people }): readonly Try[] =>
      values
        .filter((value) => value !== row[column])
        .slice(0, EACH_ROW)
        .map((value) => {
          const to: Row = { ...row, [column]: column === told.unique ? '1999999999' : value };
          const said = [row, to].flatMap((each) => columnTells(told, each, column));
          return { people, said, change: { kind: 'CHANGE', table: told.table, row, to } };
        }),
    );
    const byTurns = Array.from({ length: EACH_ROW }, (_, turn) =>
      tries.flatMap((each) => each.slice(turn, turn + 1)),
    );
    return { told, column, tries: byTurns.flat().slice(0, TRIES) };
  });
}
