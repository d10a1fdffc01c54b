import { LINKS } from './table-rows.js';
import type { Difference } from './differences.js';
import type { Asked } from './open-twins.js';
import type { Situation, Unseen } from './search/situation.js';
import { toldTables } from './told-tables.js';
import type { Seen } from './world/twin-world.js';

/** A question by which two worlds were told apart, and what differed in them. */
export interface Told extends Omit<Asked, 'reader'> {
  readonly reader: Asked['reader'];
  readonly differences: readonly Difference[];
  readonly authorizations?: Situation['authorizations'];
  readonly measures?: Situation['measures'];
  /** What is recorded there alone. */
  readonly unseen?: Unseen | undefined;
  /** All that was seen, or lines of the ledger. */
  readonly here: Seen | string;
  readonly there: Seen | string;
}

/** How many places are named where the answers part; the first tells the most. */
const MOST = 8;

/** A case as somebody would want to read it who has to find the leak. */
export function describeLeak(told: Told): string {
  const { reader, purpose, query, variables, differences, asErrors = false, here, there } = told;
  const person = reader.person === undefined ? '' : ` (Person ${reader.person})`;
  const lines = (title: string, list: readonly string[]) =>
    list.length === 0 ? [] : [`${title}:`, ...list.map((each) => `  ${each}`)];
  return [
    'Two worlds were told apart that differ only in what the reader may not see.',
    `reader: ${reader.role} of ${reader.agency}${person}, for ${purpose}${asErrors ? ', withheld as errors' : ''}`,
    ...lines('recorded', [...(told.authorizations ?? []), ...(told.measures ?? [])].map(recordOf)),
    ...lines(
      'recorded there alone',
      [...(told.unseen?.authorizations ?? []), ...(told.unseen?.refusedActs ?? [])].map(recordOf),
    ),
    ...lines('operation', query.split('\n')),
    ...lines('variables', usedOf(variables, query)),
    ...lines('the worlds differ in', differences.map(differenceOf)),
    ...lines('and are told apart by (here ≠ there)', partings(here, there)),
  ].join('\n');
}

/** What a record says and what it leaves to its defaults. */
const recordOf = (record: object): string =>
  Object.entries(record)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}=${shorten(value)}`)
    .join(' ');

const usedOf = (variables: Asked['variables'], query: string): readonly string[] =>
  Object.entries(variables).flatMap(([name, value]) =>
    query.includes(`$${name}`) ? [`$${name} = ${JSON.stringify(value ?? null)}`] : [],
  );

function differenceOf(difference: Difference): string {
  const { kind, table, row } = difference;
  const keys = toldTables.find((each) => each.table === table)?.keys ?? Object.keys(row);
  const of = (names: readonly string[]) =>
    names.map((name) => `${name}=${shorten(row[name])}`).join(' ');
  const where = `${table} [${of(table === LINKS ? ['system', 'local_key', 'person_id'] : keys)}]`;
  if (kind === 'REMOVE') return `${where} is only here: ${of(Object.keys(row))}`;
  if (kind === 'ADD') return `${where} is only there: ${of(Object.keys(row))}`;
  const changed = Object.entries(difference.to).filter(([name, to]) => !same(row[name], to));
  return changed
    .map(([name, to]) => `${where} ${name}: ${shorten(row[name])} ≠ ${shorten(to)}`)
    .join('\n  ');
}

function partings(here: Seen | string, there: Seen | string): readonly string[] {
  if (typeof here === 'string' || typeof there === 'string') {
    return [`ledger: ${shorten(here)} ≠ ${shorten(there)}`];
  }
  const both = (name: 'calls' | 'statements') => {
    const [mine, others] = [here[name], there[name]].map((list) =>
      (list as readonly unknown[]).map((each) => JSON.stringify(each)),
    ) as [string[], string[]];
    return [
      ...leftOver(mine, others).map((each) => `${name}: only here: ${each}`),
      ...leftOver(others, mine).map((each) => `${name}: only there: ${each}`),
    ];
  };
  const { status, headers, body } = here;
  return [
    ...firstOf(parts('status', status, there.status)),
    ...firstOf(parts('headers', headers, there.headers)),
    ...firstOf(parts('answer', JSON.parse(body), JSON.parse(there.body))),
    ...firstOf(both('calls')),
    ...firstOf(both('statements')),
    ...(body !== there.body && same(JSON.parse(body), JSON.parse(there.body))
      ? ['answer: the same values, written otherwise']
      : []),
  ];
}

/** Everything that is in the one more often than in the other. */
function leftOver(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const firstOf = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST
    ? lines
    : [...lines.slice(0, MOST), `… and ${String(lines.length - MOST)} more of these`];

/** Where two values part, by their paths. */
function parts(path: string, here: unknown, there: unknown): readonly string[] {
  if (same(here, there)) return [];
  if (isTree(here) && isTree(there)) {
    const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
    const found = names.flatMap((name) => parts(`${path}.${name}`, here[name], there[name]));
    const order = [here, there].map((tree) => Object.keys(tree).join(' '));
    return found.length > 0 ? found : [`${path} in another order: ${order.join(' ≠ ')}`];
  }
  return [`${path}: ${shorten(here)} ≠ ${shorten(there)}`];
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Long enough to know it again. */
const shorten = (value: unknown): string => {
  const text = JSON.stringify(value ?? null);
  return text.length <= 300 ? text : `${text.slice(0, 300)}…`;
};
