import { isDeepStrictEqual } from 'node:util';
import type { HouseholdsRequest } from './selection.js';
import type { RunningContender } from './start-contenders.js';

/**
 * Asks every contender once and holds the answers against the first one's: a benchmark of different
 * answers measures nothing.
 *
 * @returns the text of each contender's answer, which every measured answer must repeat
 * @throws Error naming the contender that answers otherwise.
 */
export async function checkAnswers(
  request: HouseholdsRequest,
  contenders: readonly RunningContender[],
): Promise<ReadonlyMap<RunningContender, string>> {
  const answers = new Map<RunningContender, string>();
  let expected: unknown;
  for (const contender of contenders) {
    const response = await fetch(contender.url, {
      method: 'POST',
      headers: contender.headers,
      body: JSON.stringify(request),
    });
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    if (errors !== undefined || !isWhole(data)) {
      throw new Error(`${contender.name} は問い合わせに答えません: ${text.slice(0, 500)}`);
    }
    expected ??= data;
    if (!isDeepStrictEqual(data, expected)) {
      throw new Error(
        `${contender.name} の答えが違うので、測りません。\n${firstDifference(expected, data)}`,
      );
    }
    answers.set(contender, text);
  }
  return answers;
}

/** Two empty answers would be equal too. */
const isWhole = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.values(data)
    .flat()
    .every((found) => found !== null);

function firstDifference(left: unknown, right: unknown, path = 'data'): string {
  const entries = (value: unknown): Map<string, unknown> =>
    new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const [ours, theirs] = [entries(left), entries(right)];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(key), theirs.get(key)];
    if (!isDeepStrictEqual(a, b)) return firstDifference(a, b, `${path}.${key}`);
  }
  return `${path}: ${JSON.stringify(left)} ≠ ${JSON.stringify(right)}`;
}
