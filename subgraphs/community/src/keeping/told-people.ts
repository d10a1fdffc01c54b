import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { columnOf, type Field, type Kind } from './kind.js';
import { tellParts, tellPeople, type PeopleCount } from '@kasane/subgraph-kit/people-count';

interface Part {
  readonly id: string;
  readonly sum: string;
  readonly count: number;
}

const loaders = new WeakMap<SubgraphContext, Map<string, DataLoader<string, PeopleCount | null>>>();

/** A number of people of a record, as far as it may be told beside the numbers it is summed up with. */
export function toldPeople(
  context: SubgraphContext,
  { kind, field, id, count }: { kind: Kind; field: Field; id: string; count: number },
): PeopleCount | Promise<PeopleCount | null> {
  if (field.meaning.is !== 'PEOPLE' || field.meaning.partOf === undefined) return tellPeople(count);
  const { partOf } = field.meaning;
  const known = loaders.get(context) ?? new Map<string, never>();
  loaders.set(context, known);
  const name = `${kind.table} ${field.name}`;
  const loader =
    known.get(name) ??
    new DataLoader((ids: readonly string[]) => load(context, { kind, field, partOf, ids }));
  known.set(name, loader);
  return loader.load(id);
}

interface Wanted {
  readonly kind: Kind;
  readonly field: Field;
  readonly partOf: string;
  readonly ids: readonly string[];
}

async function load(context: SubgraphContext, { kind, field, partOf, ids }: Wanted) {
  const parts: Part[] = await context.database('community').query(
    `SELECT r.id::text AS id, ${partOf} AS sum, r.${columnOf(field)} AS count
       FROM community.${kind.table} r
      WHERE r.closed_at IS NULL AND r.${columnOf(field)} IS NOT NULL AND ${partOf} IN (
              SELECT ${partOf} FROM community.${kind.table} r WHERE r.id = ANY($1::uuid[]))`,
    [ids],
  );
  const told = new Map<string, PeopleCount>();
  for (const sum of new Set(parts.map((part) => part.sum))) {
    const counts = new Map(
      parts.filter((part) => part.sum === sum).map(({ id, count }) => [id, count]),
    );
    for (const [id, one] of tellParts(counts)) told.set(id, one);
  }
  return ids.map((id) => told.get(id) ?? null);
}
