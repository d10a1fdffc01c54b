import { parseArgs } from 'node:util';

export interface BenchmarkOptions {
  /** Requests in flight at any moment. */
  readonly connections: number;
  /** Every contender is measured once a round, in turn. */
  readonly rounds: number;
  /** Length of one measurement. */
  readonly seconds: number;
  /** Which queries; all of them where empty. */
  readonly queries: readonly string[];
  readonly json: boolean;
}

/** @throws Error naming the option that is wrong. */
export function readOptions(args: readonly string[]): BenchmarkOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      connections: { type: 'string', default: '32' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      query: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    connections: positive('connections', values.connections),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    queries: values.query,
    json: values.json,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} は 1 以上の整数です (今は "${text}")`);
}
