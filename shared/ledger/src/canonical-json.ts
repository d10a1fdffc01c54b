/** What JSON can say. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * JSON as one sequence of characters and no other (RFC 8785, JCS): keys in the order of their
 * UTF-16 code units, no white space, numbers and strings as ECMAScript writes them.
 *
 * @throws TypeError for what JSON cannot carry: NaN, infinities, undefined, lone surrogates
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${stringText(key)}:${canonicalJson(value[key] as JsonValue)}`);
  return `{${members.join(',')}}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${String(value)}`);
  return JSON.stringify(value);
}

/** A lone surrogate has no UTF-8 bytes: two different texts would get the same hash. */
function stringText(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('a text has half of a surrogate pair');
  return JSON.stringify(value);
}

const isList = (value: object | JsonValue): value is readonly JsonValue[] => Array.isArray(value);
