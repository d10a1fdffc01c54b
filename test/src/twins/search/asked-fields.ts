import { getNamedType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';

/**
 * Never asked: numbers counted out of everybody's records and told to everybody, rounded and by the
 * month, which one record more may move by a step (leaks.md 21, consultation-counts.test.ts): by
 * themselves and as what an indicator of the plan has reached.
 */
const published: ReadonlySet<string> = new Set(['ConsultationCounts', 'IndicatorActual']);

/** Whether to ask for a field at all. */
export const isAskable = ({ type }: Pick<GraphQLField<unknown, unknown>, 'type'>): boolean =>
  !published.has(getNamedType(type).name);

/** What was asked so far, of everything a query can reach. */
export interface AskedFields {
  /** How many `Type.field` a query can reach. */
  readonly all: number;
  readonly never: () => readonly string[];
  readonly isAsked: (type: string, field: string) => boolean;
  readonly add: (type: string, field: string) => void;
  /** How far below each `Type.field` the next one is that was never asked; itself is 0. */
  readonly distances: () => ReadonlyMap<string, number>;
}

export function createAskedFields(schema: GraphQLSchema): AskedFields {
  const below = reachable(schema);
  const asked = new Set<string>();
  const never = () => [...below.keys()].filter((name) => !asked.has(name));
  return {
    all: below.size,
    never,
    isAsked: (type, field) => asked.has(`${type}.${field}`),
    add: (type, field) => {
      asked.add(`${type}.${field}`);
    },
    distances: () => {
      const found = new Map(never().map((name) => [name, 0]));
      for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const [name, fields] of below) {
          if (found.has(name)) continue;
          const nearest = Math.min(...fields.map((each) => found.get(each) ?? Infinity));
          if (nearest < Infinity) found.set(name, nearest + 1);
        }
      }
      return found;
    },
  };
}

/** `Type.field` → the fields of what it leads to. */
function reachable(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, readonly string[]>();
  const fieldsOf = (name: string) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.values(type.getFields()).filter(isAskable) : [];
  };
  const left = [schema.getQueryType()?.name ?? 'Query'];
  for (let type = left.pop(); type !== undefined; type = left.pop()) {
    for (const field of fieldsOf(type)) {
      const name = `${type}.${field.name}`;
      if (below.has(name)) continue;
      const next = getNamedType(field.type).name;
      below.set(
        name,
        fieldsOf(next).map((each) => `${next}.${each.name}`),
      );
      left.push(next);
    }
  }
  return below;
}
