import { tryTamperings } from './try-tamperings.js';

/** `npm run ledger:tamper -- [count] [seed]`: 10,000 tamperings unless told otherwise. */
const [count = '10000', seed = '1'] = process.argv.slice(2);
if (![count, seed].every((number) => /^[1-9]\d{0,8}$/.test(number))) {
  process.stderr.write(
    'Usage: npm run ledger:tamper -- [count] [seed], both whole numbers from 1\n',
  );
  process.exit(2);
}
const began = performance.now();
const { tried, found, kinds, missed } = tryTamperings(Number(count), Number(seed));
for (const [name, kind] of Object.entries(kinds)) {
  process.stdout.write(
    `${String(kind.found).padStart(6)} / ${String(kind.tried).padEnd(6)} ${name}\n`,
  );
}
const seconds = ((performance.now() - began) / 1_000).toFixed(1);
process.stdout.write(`${String(found)} of ${String(tried)} tamperings found (${seconds} s)\n`);
for (const miss of missed.slice(0, 20)) process.stdout.write(`missed: ${miss}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
