import { parseArgs } from 'node:util';
import { startTestStack, stopTestStack } from '../stack/start-test-stack.js';

/**
 * `npm run registry:load -- [--rounds 50] [--readers 8]`: two gateways under queries and mutations
 * while a subgraph is published and rolled back, as often as there are rounds. Ends with 1 where one
 * operation failed, or one mutation was lost or sent twice.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    readers: { type: 'string', default: '8' },
  },
});
const rounds = Number(values.rounds);
const readers = Number(values.readers);
if (![rounds, readers].every((value) => Number.isSafeInteger(value) && value >= 1)) {
  process.stderr.write('Usage: npm run registry:load -- [--rounds <n>] [--readers <n>]\n');
  process.exit(2);
}

const stack = await startTestStack();
try {
  process.env['KASANE_TEST_STACK'] = JSON.stringify(stack);
  // It knows the stack from the environment, as the scenarios do.
  const { measureSwitches } = await import('./measure-switches.js');
  const began = performance.now();
  const { publishes, rollbacks, queries, mutations, executed, failed } = await measureSwitches({
    rounds,
    readers,
  });
  const seconds = (performance.now() - began) / 1_000;
  const lines = [
    `gateways                       2`,
    `readers                        ${String(readers)}`,
    `publishes, rollbacks           ${String(publishes)}, ${String(rollbacks)}`,
    `seconds                        ${seconds.toFixed(0)}`,
    `queries                        ${String(queries)}`,
    `mutations, executed            ${String(mutations)}, ${String(executed)}`,
    `failed operations              ${String(failed.length)}`,
    ...failed.slice(0, 5),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (failed.length > 0 || mutations !== executed || mutations === 0) process.exitCode = 1;
} finally {
  await stopTestStack();
}
