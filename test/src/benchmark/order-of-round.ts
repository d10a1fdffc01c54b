/**
 * In whose order a round goes. Whoever comes next finds caches and garbage as the one before left
 * them, so that in the same order every round the same one would profit: here everybody follows
 * everybody else equally often, as far as their number allows.
 *
 * @param round a whole number, also below zero
 */
export function orderOfRound<T>(contenders: readonly T[], round: number): readonly T[] {
  const count = contenders.length;
  const steps = contenders
    .map((_contender, at) => at)
    .filter((step) => greatestDivisor(step, count) === 1);
  const step = steps[modulo(round, steps.length)] ?? 1;
  return contenders.flatMap((_contender, at) => {
    const next = contenders[modulo(at * step + round, count)];
    return next === undefined ? [] : [next];
  });
}

const modulo = (value: number, count: number): number => ((value % count) + count) % count;

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other);
