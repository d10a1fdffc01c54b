/**
 * Metrics in the text format of Prometheus, 0.0.4. A label's values are a table, or names that
 * match a pattern and of which there are only so many: anything else is counted as `other`. So no
 * client can write a name into a metric, nor make the set grow (leaks.md 32).
 */
export type LabelValues = readonly string[] | { readonly pattern: RegExp; readonly most: number };

export interface MetricOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels: Readonly<Record<Label, LabelValues>>;
}

type Labels<Label extends string> = Readonly<Record<Label, string>>;

export interface MetricSet {
  readonly counter: <Label extends string>(
    options: MetricOptions<Label>,
  ) => (labels: Labels<Label>, by?: number) => void;
  /** Of durations, in seconds. */
  readonly histogram: <Label extends string>(
    options: MetricOptions<Label>,
  ) => (labels: Labels<Label>, seconds: number) => void;
  /** Read whenever it is asked for; undefined is left out. */
  readonly gauge: (
    options: Omit<MetricOptions<never>, 'labels'> & { readonly read: () => number | undefined },
  ) => void;
  readonly text: () => string;
}

const OTHER = 'other';

/** Upper bounds in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Observed {
  readonly counts: number[];
  sum: number;
}

export function createMetricSet(): MetricSet {
  const lines: (() => readonly string[])[] = [];
  const add = (name: string, type: string, help: string, read: () => readonly string[]): void => {
    lines.push(() => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...read()]);
  };
  return {
    counter: ({ name, help, labels }) => {
      const keyOf = createKeys(labels);
      const values = new Map<string, number>();
      add(name, 'counter', help, () =>
        [...values].map(([key, value]) => `${name}${braced(key)} ${String(value)}`),
      );
      return (given, by = 1) => {
        const key = keyOf(given);
        values.set(key, (values.get(key) ?? 0) + by);
      };
    },
    histogram: ({ name, help, labels }) => {
      const keyOf = createKeys(labels);
      const values = new Map<string, Observed>();
      add(name, 'histogram', help, () =>
        [...values].flatMap(([key, observed]) => histogramLines(name, key, observed)),
      );
      return (given, seconds) => {
        const key = keyOf(given);
        const observed = values.get(key) ?? { counts: [...BUCKETS, 0].fill(0), sum: 0 };
        const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
        const at = bucket === -1 ? BUCKETS.length : bucket;
        observed.counts[at] = (observed.counts[at] ?? 0) + 1;
        observed.sum += seconds;
        values.set(key, observed);
      };
    },
    gauge: ({ name, help, read }) => {
      add(name, 'gauge', help, () => {
        const value = read();
        return value === undefined ? [] : [`${name} ${String(value)}`];
      });
    },
    text: () => `${lines.flatMap((read) => read()).join('\n')}\n`,
  };
}

/** Writes labels as `a="x",b="y"`, in the order of the table, with nothing in them to escape. */
function createKeys<Label extends string>(tables: Readonly<Record<Label, LabelValues>>) {
  const known = Object.entries<LabelValues>(tables).map(([label, values]) => {
    const names = new Set<string>('pattern' in values ? [] : values);
    const bounded = (value: string): string => {
      if (names.has(value)) return value;
      if (!('pattern' in values) || names.size >= values.most || !values.pattern.test(value)) {
        return OTHER;
      }
      names.add(value);
      return value;
    };
    return { label, bounded };
  });
  return (given: Labels<Label>): string =>
    known.map(({ label, bounded }) => `${label}="${bounded(given[label as Label])}"`).join(',');
}

const braced = (key: string): string => (key === '' ? '' : `{${key}}`);

function histogramLines(name: string, key: string, { counts, sum }: Observed): string[] {
  const before = key === '' ? '' : `${key},`;
  let total = 0;
  const buckets = counts.map((count, at) => {
    total += count;
    const bound = BUCKETS[at] === undefined ? '+Inf' : String(BUCKETS[at]);
    return `${name}_bucket{${before}le="${bound}"} ${String(total)}`;
  });
  return [
    ...buckets,
    `${name}_sum${braced(key)} ${String(sum)}`,
    `${name}_count${braced(key)} ${String(total)}`,
  ];
}
