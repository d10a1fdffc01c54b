import type { ContenderKey } from './contenders.js';
import type { Measurement } from './measure.js';
import type { Work } from './processor-time.js';

export interface Row {
  readonly key: ContenderKey;
  readonly name: string;
  /** Milliseconds, over all rounds. */
  readonly median: number;
  readonly p95: number;
  /** Median over the rounds. */
  readonly perSecond: number;
  /** Medians over the rounds. */
  readonly work: Work | undefined;
  /** Requests per second as a multiple of the first contender's in the same round. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number };
}

export interface Measured {
  readonly key: ContenderKey;
  readonly name: string;
  readonly rounds: readonly Measurement[];
}

/** Compares round by round, so that a machine that slows down for a while slows all of them. */
export function summarise(measured: readonly Measured[]): readonly Row[] {
  const baseline = measured[0]?.rounds ?? [];
  return measured.map(({ key, name, rounds }) => {
    const latencies = rounds.flatMap((round) => round.latencies);
    const ratios = rounds.map((round, at) => round.perSecond / (baseline[at]?.perSecond ?? NaN));
    return {
      key,
      name,
      median: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      perSecond: quantile(
        rounds.map((round) => round.perSecond),
        0.5,
      ),
      work: medianWork(rounds),
      ratio: {
        median: quantile(ratios, 0.5),
        least: Math.min(...ratios),
        most: Math.max(...ratios),
      },
    };
  });
}

function medianWork(rounds: readonly Measurement[]): Work | undefined {
  const works = rounds.flatMap(({ work }) => work ?? []);
  if (works.length === 0) return undefined;
  const median = (crew: keyof Work) =>
    quantile(
      works.map((work) => work[crew]),
      0.5,
    );
  return {
    gateway: median('gateway'),
    subgraphs: median('subgraphs'),
    database: median('database'),
  };
}

/** The value at or below which this share of the values lies, interpolated between neighbours. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at - Math.floor(at));
}
