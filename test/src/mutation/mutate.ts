import { parseArgs } from 'node:util';
import { equivalents } from './equivalents.js';
import { createJudge } from './judge-mutants.js';
import { openKnownResults } from './known-results.js';
import { mutantsOf } from './mutants.js';
import { digest, read, sources } from './policy-sources.js';
import { runWorkers } from './run-workers.js';

/**
 * `npm run mutate -- [path part] [--workers 2] [--fresh]`: plants every single fault in the policy's
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
const [wanted = ''] = positionals;
const workers = Number(values.workers);
if (!Number.isInteger(workers) || workers < 1) {
  process.stderr.write('--workers takes a whole number, at least 1\n');
  process.exit(2);
}
const say = (line: string) => process.stdout.write(`${line}\n`);

const sound = await createJudge();
const broken = await sound.judge(undefined);
if (broken !== null) throw new Error(`the tests fail without any fault: ${broken.name}`);

const faults = sources
  .filter((file) => file.includes(wanted))
  .flatMap((file) =>
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
const used = new Set<string>();
let done = 0;

function count({ file, line, name, what }: (typeof faults)[number], isNoticed: boolean): void {
  const row = counts.get(file) ?? { faults: 0, noticed: 0, equivalent: 0, unnoticed: 0 };
  counts.set(file, row);
  row.faults += 1;
  const equivalent = equivalents.find(({ mutant }) => name.startsWith(mutant));
  if (isNoticed) row.noticed += 1;
  else if (equivalent !== undefined) {
    row.equivalent += 1;
    used.add(equivalent.mutant);
  } else {
    row.unnoticed += 1;
    say(`survived ${file}:${String(line)} ${what}`);
  }
}

const open = faults.filter((fault) => {
  const known = results.find(fault.key);
  if (known === undefined) return true;
  count(fault, known !== null);
  return false;
});
say(`${String(faults.length)} faults, ${String(faults.length - open.length)} known already`);
await runWorkers({
  tasks: open,
  workers,
  onResult: (fault, by) => {
    results.add(fault.key, by);
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
// What excuses nothing any more would excuse the next fault that looks like it.
const stale = equivalents.filter(
  ({ mutant }) => mutant.startsWith(wanted) && !used.has(mutant) && wanted === '',
);
for (const { mutant } of stale) say(`excuses nothing: ${mutant}`);
process.exitCode = total.unnoticed === 0 && stale.length === 0 ? 0 : 1;
