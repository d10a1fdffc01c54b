import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@kasane/infra/stack/postgres';
import { openStackFolder } from '@kasane/infra/stack/state';
import { openTwins } from './open-twins.js';
import { searchTwins } from './search/search-twins.js';

/**
 * `npm run twins -- --cases 1000000 --minutes 60 --seed 1`: the search of twin-worlds.test.ts on three
 * databases of its own (`--worlds`; the embedded server has connections for three on a busy machine,
 * and a world that is refused one looks different), as long as one likes. Exit code 1 and the smallest
 * case where two worlds that differ only in what the reader may not see could be told apart.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: 'Infinity' },
    worlds: { type: 'string', default: '3' },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const minutes = Number(values.minutes);
const worlds = Number(values.worlds);
const isCount = (count: number, least: number) => Number.isInteger(count) && count >= least;
if (!isCount(cases, 1) || !Number.isInteger(seed) || !isCount(worlds, 2) || !(minutes > 0)) {
  process.stderr.write(
    '--cases, --seed and --worlds take whole numbers, --cases at least 1, --worlds at least 2, --minutes a number above 0\n',
  );
  process.exit(2);
}
const folder = openStackFolder(path.resolve(process.env['KASANE_DATA_DIR'] ?? '.kasane/twins'));
const database = await openDatabase(folder, () => undefined);
const twins = await openTwins({
  server: database.administratorUrl,
  others: worlds - 1,
  passwords: folder.secrets.roles,
});
const began = performance.now();
const rate = (done: number) => (done / ((performance.now() - began) / 1_000)).toFixed(0);
let last = 0;
try {
  const { leak, ...count } = await searchTwins(twins, {
    cases,
    seed,
    isEnough: () => performance.now() - began > minutes * 60_000,
    onProgress: (done) => {
      if (done - last < 5_000) return;
      last = done;
      process.stdout.write(`${String(done)} cases, ${rate(done)} a second\n`);
    },
  });
  const { cases: done, told, withheld, statements, differences, asked } = count;
  process.stdout.write(
    `seed ${String(seed)}: ${String(done)} cases (${String(told)} with values, ${String(withheld)} with something withheld), ` +
      `${String(statements)} statements of the gateway, ${String(differences)} differences, ${rate(done)} cases a second: ${leak === undefined ? 'nothing found' : 'TOLD APART'}\n`,
  );
  const never = asked.never();
  process.stdout.write(
    `${String(asked.all - never.length)} of ${String(asked.all)} fields asked; never: ${never.join(' ')}\n`,
  );
  if (leak !== undefined) {
    process.stdout.write(`${leak}\n`);
    process.exitCode = 1;
  }
} finally {
  await twins.close();
  await database.stop();
}
