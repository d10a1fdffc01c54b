import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fetches, forbiddenReads, inBothTowns, permits } from '@kasane/gateway/firewall/twin-towns';
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

/** Fetches between two lines of progress. */
const FETCHES = 1_000;

/** Worlds a fetch is sent in, at most: reading and planning it costs more than sending it. */
const WORLDS = 40;

const families = fc.record({
  fetch: fetches,
  inPlace: fc.boolean(),
  permitted: fc.array(permits, { minLength: 1, maxLength: WORLDS, size: 'max' }),
});

const began = performance.now();
let done = 0;
for (let batch = 0; done < wanted; batch += 1) {
  const result = await fc.check(
    fc.asyncProperty(families, async ({ fetch, inPlace, permitted }) => {
      for (const allowed of permitted) {
        const [here, there] = await inBothTowns({ allowed, fetch, inPlace });
        if (!isDeepStrictEqual(here, there)) return false;
        if (forbiddenReads(here, allowed).length > 0) return false;
        done += 1;
      }
      return true;
    }),
    { seed: first + batch, numRuns: FETCHES },
  );
  const cast = `${done.toLocaleString('en')} cases, seed ${String(first)}`;
  if (result.failed) {
    process.stderr.write(`told apart within ${cast}:\n${JSON.stringify(result.counterexample)}\n`);
    process.exit(1);
  }
  const rate = done / ((performance.now() - began) / 1_000);
  process.stdout.write(`${cast}: nothing found (${rate.toFixed(0)} a second)\n`);
}
