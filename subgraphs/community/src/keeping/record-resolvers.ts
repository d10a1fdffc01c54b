import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { areaTree } from '../areas/area-tree.js';
import { kindOf } from '../kinds.js';
import type { Row } from './columns.js';
import type { Field, Kind } from './kind.js';
import { loadRecord } from './load-records.js';
import { agencyName } from './record-history.js';
import { toldPeople } from './told-people.js';

type FieldResolver = (row: Row, args: unknown, context: SubgraphContext) => unknown;

/** Resolvers of a kind's type: what stands in a column as a code or an id is shown as what it means. */
export function recordResolvers(kind: Kind): Readonly<Record<string, FieldResolver>> {
  return {
    changedByAgency: ({ changedByAgency }) => agencyName(changedByAgency),
    ...Object.fromEntries(
      kind.fields.flatMap((field) => {
        const resolve = resolverOf(kind, field);
        return resolve === undefined ? [] : [[field.shownAs, resolve]];
      }),
    ),
  };
}

function resolverOf(kind: Kind, field: Field): FieldResolver | undefined {
  const { meaning, name } = field;
  switch (meaning.is) {
    case 'VALUE':
    case 'PERSON':
      return undefined;
    case 'AREA':
      return async (row, _args, context) => {
        const code = row[name];
        return typeof code === 'string' ? (await areaTree(context)).find(code) : null;
      };
    case 'RECORD': {
      const [type = ''] = meaning.types;
      const named = kindOf.get(type);
      return (row, _args, context) => {
        const id = row[name];
        return typeof id === 'string' && named !== undefined
          ? loadRecord(context, named, id)
          : null;
      };
    }
    case 'PEOPLE':
      return (row, _args, context) =>
        row[name] === null
          ? null
          : toldPeople(context, { kind, field, id: row.id, count: Number(row[name]) });
  }
}
