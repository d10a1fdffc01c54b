import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { mayRecordAny } from '@kasane/policy/recording/may-record';
import { disagreementsIn } from './disagreements.js';
import { actCodes, actsOf } from './recording-acts.js';
import { mayBeWritten } from './reference-recording.js';
import { smallCategories, smallWorlds } from './small-worlds.js';
import { worlds, type World } from './worlds.js';

/**
 * `npm run differential -- --cases 1000000 [--seed 1]`: the policy against the reference model. A
 * case is one question, answered by the model, by `decide` and by the mask. First all small worlds,
 * then random ones until there were as many cases; then as many acts of writing, all kinds in turn.
 * Ends with 1 at the first disagreement.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const wanted = Number(values.cases);
const seed = Number(values.seed);
if (!Number.isSafeInteger(wanted) || wanted < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('Usage: npm run differential -- --cases <n> [--seed <n>]\n');
  process.exit(2);
}

const BATCH = 200;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Random worlds without end; each batch from a seed of its own, so that one line repeats it. */
function* randomWorlds(): Generator<World> {
  for (let batch = 0; ; batch += 1) {
    yield* fc.sample(worlds, { numRuns: BATCH, seed: seed + batch });
  }
}

function compare(
  name: string,
  all: Iterable<World>,
  options: Parameters<typeof disagreementsIn>[1],
  until: number,
): void {
  const begun = performance.now();
  let [seen, cases, permitted] = [0, 0, 0];
  for (const world of all) {
    const result = disagreementsIn(world, options);
    seen += 1;
    cases += result.asked;
    permitted += result.permitted;
    const [first] = result.found;
    if (first !== undefined) {
      say(`${name}: DISAGREEMENT in world ${String(seen)} (seed ${String(seed)})`);
      say(JSON.stringify(first, null, 2));
      process.exit(1);
    }
    if (cases >= until) break;
  }
  const perSecond = Math.round((cases / (performance.now() - begun)) * 1000);
  say(
    `${name}: ${String(seen)} worlds, ${String(cases)} cases, ${String(permitted)} permitted, ` +
      `0 disagreements, ${String(perSecond)} cases/s`,
  );
}

for (const [name, all] of Object.entries(smallWorlds)) {
  compare(name, all(), { about: ['person-1'], asked: smallCategories }, Infinity);
}
compare(`random (seed ${String(seed)})`, randomWorlds(), {}, wanted);

function compareActs(until: number): void {
  const begun = performance.now();
  let [cases, permitted] = [0, 0];
  for (let batch = 0; cases < until; batch += 1) {
    const code = actCodes[batch % actCodes.length] ?? 'GIVE_CONSENT';
    for (const act of fc.sample(actsOf(code), { numRuns: BATCH, seed: seed + batch })) {
      const model = mayBeWritten(act);
      cases += 1;
      if (model) permitted += 1;
      const decision = mayRecordAny(act);
      if ((decision.kind === 'permit') === model) continue;
      say(`acts: DISAGREEMENT (seed ${String(seed)})`);
      say(JSON.stringify({ act, model, decision }, null, 2));
      process.exit(1);
    }
  }
  const perSecond = Math.round((cases / (performance.now() - begun)) * 1000);
  say(
    `acts of writing (seed ${String(seed)}): ${String(cases)} cases of ${String(actCodes.length)} kinds, ` +
      `${String(permitted)} permitted, 0 disagreements, ${String(perSecond)} cases/s`,
  );
}

compareActs(wanted);
