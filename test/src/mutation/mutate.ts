import { parseArgs } from 'node:util';
import { equivalents } from './equivalents.js';
import { createJudge } from './judge-mutants.js';
import { openKnownResults } from './known-results.js';
import { mutantsOf } from './mutants.js';
import { digest, read, sources } from './policy-sources.js';
import { runWorkers } from './run-workers.js';

/**
 * `npm run mutate -- [path part…] [--workers 2] [--fresh]`: plants every single fault in the policy's
 * tables and rules, one at a time, and runs the policy's tests. Goes on where an earlier run stopped
 * unless told to begin afresh. Ends with 1 where a fault went unnoticed.
 */
const { values, positionals } = parseArgs({
  options: {
    workers: { type: 'string', default: '2' },
    fresh: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const workers = Number(values.workers);
if (!Number.isInteger(workers) || workers < 1) {
  process.stderr.write('--workers takes a whole number, at least 1\n');
  process.exit(2);
}
const say = (line: string) => process.stdout.write(`${line}\n`);

const sound = await createJudge();
const begun = performance.now();
const broken = await sound.judge(undefined);
// A busy machine may not turn an unnoticed fault into one that never ends.
const patience = Math.max(60_000, 10 * (performance.now() - begun));
if (broken !== null) throw new Error(`the tests fail without any fault: ${broken.name}`);

const wanted = sources.filter(
  (file) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
);
const faults = wanted.flatMap((file) =>
  mutantsOf(file, read(file)).map((mutant) => ({
    ...{ ...mutant, file, name: `${file} ${mutant.what}` },
    key: digest(file, mutant.text),
  })),
);
const results = openKnownResults({ fresh: values.fresh });

interface Count {
  faults: number;
  noticed: number;
  equivalent: number;
  unnoticed: number;
}
const counts = new Map<string, Count>();
const excused = new Map<string, number>();
let done = 0;

function count({ file, line, name, what }: (typeof faults)[number], isNoticed: boolean): void {
  const row = counts.get(file) ?? { faults: 0, noticed: 0, equivalent: 0, unnoticed: 0 };
  counts.set(file, row);
  row.faults += 1;
  const equivalent = equivalents.find(({ mutant }) => name.startsWith(mutant));
  if (isNoticed) row.noticed += 1;
  else if (equivalent !== undefined) {
    row.equivalent += 1;
    excused.set(equivalent.mutant, (excused.get(equivalent.mutant) ?? 0) + 1);
  } else {
    row.unnoticed += 1;
    say(`survived ${file}:${String(line)} ${what}`);
  }
}

const open = faults.filter((fault) => {
  const known = results.find(fault);
  if (known === undefined) return true;
  count(fault, known !== null);
  return false;
});
say(`${String(faults.length)} faults, ${String(faults.length - open.length)} known already`);
await runWorkers({
  tasks: open,
  workers,
  patience,
  onResult: (fault, by) => {
    results.add(fault, by);
    count(fault, by !== null);
    done += 1;
    if (done % 200 === 0) say(`${String(done)} of ${String(open.length)}`);
  },
});

const total = { faults: 0, noticed: 0, equivalent: 0, unnoticed: 0 };
const columns = Object.keys(total) as (keyof Count)[];
const line = (name: string, cells: readonly (string | number)[]) => {
  say([name.padEnd(40), ...cells.map((cell) => String(cell).padStart(11))].join(''));
};
line('', columns);
for (const [file, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  for (const column of columns) total[column] += row[column];
  line(
    file,
    columns.map((column) => row[column]),
  );
}
line(
  'all',
  columns.map((column) => total[column]),
);
// What excuses fewer than it says would excuse the next fault that looks like it, and what excuses
// more does so already.
const amiss = equivalents.filter(
  ({ mutant, times = 1 }) =>
    wanted.some((file) => mutant.startsWith(`${file} `)) && excused.get(mutant) !== times,
);
for (const { mutant, times = 1 } of amiss) {
  say(`excuses ${String(excused.get(mutant) ?? 0)}, not ${String(times)}: ${mutant}`);
}
process.exitCode = total.unnoticed === 0 && amiss.length === 0 ? 0 : 1;
