/** Asks again and again, every 100 ms, until the answer is the wanted one; gives all answers. */
export async function waitUntil<T>(
  look: () => Promise<T>,
  wanted: (answer: T) => boolean,
  patience = 45_000,
): Promise<readonly T[]> {
  const answers: T[] = [];
  const until = performance.now() + patience;
  for (;;) {
    const answer = await look();
    answers.push(answer);
    if (wanted(answer)) return answers;
    if (performance.now() > until) {
      throw new Error(
        `not after ${String(patience / 1_000)} s; the last answer was ${JSON.stringify(answer)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
