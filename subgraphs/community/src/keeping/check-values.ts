import type { Problems } from '@kasane/subgraph-kit/recording/collect-problems';
import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Field, Kind, Value, Values } from './kind.js';
import type { KnownThings } from './known-things.js';

export interface CheckOptions {
  readonly kind: Kind;
  readonly input: Readonly<Record<string, unknown>>;
  readonly known: KnownThings;
  /** ISO day in Japan. */
  readonly today: string;
}

/** Reads an input into what is stored, and says everything that is wrong with it. */
export function checkValues(
  { kind, input, known, today }: CheckOptions,
  problems: Problems,
): Values {
  const values: Record<string, Value> = {};
  for (const field of kind.fields) {
    const given = tidy(input[field.name]);
    values[field.name] = given;
    const at = `input.${field.name}`;
    if (given === null) {
      if (field.required) problems.add(at, 'EMPTY_TEXT');
      continue;
    }
    const problem = field.problem(given, today) ?? unknownThing(field, given, known);
    if (problem !== undefined) problems.add(at, problem);
  }
  for (const { field, problem, broken } of kind.rules ?? []) {
    if (broken(values)) problems.add(`input.${field}`, problem);
  }
  return values;
}

/** Left out, null and blank are one and the same: nothing was said. */
function tidy(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return value as Value;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

function unknownThing({ meaning }: Field, value: Value, { areas, records }: KnownThings) {
  if (meaning.is === 'AREA') return areas.has(String(value)) ? undefined : 'UNKNOWN_AREA';
  if (meaning.is !== 'RECORD') return undefined;
  const type = isId(value) ? records.get(value) : undefined;
  return type !== undefined && meaning.types.includes(type) ? undefined : 'UNKNOWN_RECORD';
}
