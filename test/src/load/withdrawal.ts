import { parseArgs } from 'node:util';
import { startTestStack, stopTestStack } from '../stack/start-test-stack.js';

/**
 * `npm run withdrawal:load -- [--readers 12] [--rounds 20]`: three gateways over one consent store,
 * readers that never pause, and a consent that is given and withdrawn in a loop. Ends with 1 where
 * an answer that was asked for after a withdrawal had been committed was anything but a plain nothing.
 */
const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '20' },
  },
});
const readers = Number(values.readers);
const rounds = Number(values.rounds);
if (![readers, rounds].every((value) => Number.isSafeInteger(value) && value >= 1)) {
  process.stderr.write('Usage: npm run withdrawal:load -- [--readers <n>] [--rounds <n>]\n');
  process.exit(2);
}

const stack = await startTestStack();
try {
  process.env['KASANE_TEST_STACK'] = JSON.stringify(stack);
  // It knows the stack from the environment, as the scenarios do.
  const { measureWithdrawals } = await import('./measure-withdrawals.js');
  const { withdrawals, answers, shown, askedAfter, lateAnswers, firstWithheld } =
    await measureWithdrawals({
      readers,
      rounds,
    });
  const sorted = firstWithheld.toSorted((a, b) => a - b);
  const at = (share: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1)} ms`;
  const lines = [
    `gateways                                     3`,
    `readers                                      ${String(readers)}`,
    `withdrawals                                  ${String(withdrawals)}`,
    `answers                                      ${String(answers)}`,
    `answers that showed the value                ${String(shown)}`,
    `asked after a commit, before the next give   ${String(askedAfter)}`,
    `of those, anything but a plain nothing       ${String(lateAnswers)}`,
    `commit to first withheld answer, median      ${at(0.5)}`,
    `commit to first withheld answer, slowest     ${at(1)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (lateAnswers > 0 || askedAfter === 0 || shown === 0 || sorted.length < rounds)
    process.exitCode = 1;
} finally {
  await stopTestStack();
}
