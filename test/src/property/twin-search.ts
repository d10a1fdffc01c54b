import { isDeepStrictEqual, parseArgs } from 'node:util';
import { cases, forbiddenReads, inBothTowns } from '@kasane/gateway/firewall/twin-towns';
import fc from 'fast-check';

/**
 * `npm run twins:firewall -- --cases 1000000 --seed 1`: the search of guarded-fetch.property.test.ts,
 * in this process and without databases, as long as one likes. Exit code 1 and the smallest case where two worlds could be told apart, or where a
 * value was read that nothing permits.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const wanted = Number(values.cases);
const first = Number(values.seed);
if (!Number.isInteger(wanted) || wanted < 1 || !Number.isInteger(first)) {
  process.stderr.write('--cases and --seed take whole numbers, --cases at least 1\n');
  process.exit(2);
}

/** Small enough for a line of progress now and then. */
const BATCH = 20_000;
const began = performance.now();
for (let done = 0; done < wanted; done += BATCH) {
  const numRuns = Math.min(BATCH, wanted - done);
  const result = await fc.check(
    fc.asyncProperty(cases, async (each) => {
      const [here, there] = await inBothTowns(each);
      return isDeepStrictEqual(here, there) && forbiddenReads(here, each.allowed).length === 0;
    }),
    { seed: first + done, numRuns },
  );
  const cast = `${(done + numRuns).toLocaleString('en')} cases, seed ${String(first)}`;
  if (result.failed) {
    process.stderr.write(`told apart within ${cast}:\n${JSON.stringify(result.counterexample)}\n`);
    process.exit(1);
  }
  const rate = (done + numRuns) / ((performance.now() - began) / 1_000);
  process.stdout.write(`${cast}: nothing found (${rate.toFixed(0)} a second)\n`);
}
