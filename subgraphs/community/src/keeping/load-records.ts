import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { selected, type Row } from './columns.js';
import { columnOf, type Kind } from './kind.js';

type Loaders = Map<string, DataLoader<string, readonly Row[]>>;

const loaders = new WeakMap<SubgraphContext, Loaders>();

/** The record with this id, closed or not, for something that names it. */
export async function loadRecord(
  context: SubgraphContext,
  kind: Kind,
  id: string,
): Promise<Row | null> {
  const [row] = await loaderOf(context, kind, 'id', 'id').load(id);
  return row ?? null;
}

/** The records that name another one in a field, in the order of their list; closed ones left out. */
export async function loadBy(
  context: SubgraphContext,
  kind: Kind,
  field: string,
  id: string,
): Promise<readonly Row[]> {
  const rows = await loaderOf(context, kind, columnOf({ name: field }), field).load(id);
  return rows.filter(({ closedAt }) => closedAt === null);
}

/** One statement per kind and field and tick, however many records are asked for. */
function loaderOf(context: SubgraphContext, kind: Kind, column: string, field: string) {
  const known: Loaders = loaders.get(context) ?? new Map<string, never>();
  loaders.set(context, known);
  const name = `${kind.table} ${column}`;
  const loader =
    known.get(name) ??
    new DataLoader(async (ids: readonly string[]) => {
      const { by, descending } = kind.order;
      const rows: Row[] = await context.database('community').query(
        `SELECT ${selected(kind)} FROM community.${kind.table} r
          WHERE r.${column}::text = ANY($1)
          ORDER BY (${by})::text COLLATE "C" ${descending === true ? 'DESC' : ''}, r.id`,
        [ids],
      );
      return ids.map((id) => rows.filter((row) => row[field] === id));
    });
  known.set(name, loader);
  return loader;
}
