/**
 * The age pyramid: people and the share of men, by five years of age.
 *
 * Source: domain figures of a shrinking regional city of 59,953 (0–14 13.0 %, 65+ 32.4 %, men
 * 47.6 %); the national certification rates applied to it give 3,800 certified, as they should.
 */
// prettier-ignore
const fiveYears = [
  [0, 2523, 0.512], [5, 2642, 0.512], [10, 2635, 0.512],
  [15, 2510, 0.508], [20, 1950, 0.505], [25, 2250, 0.505], [30, 2650, 0.502], [35, 3100, 0.501],
  [40, 3500, 0.5], [45, 4050, 0.498], [50, 4250, 0.495], [55, 4150, 0.492], [60, 4343, 0.488],
  [65, 4250, 0.482], [70, 4600, 0.475], [75, 3900, 0.45], [80, 2950, 0.405], [85, 2250, 0.335],
  [90, 1080, 0.24], [95, 315, 0.17], [100, 55, 0.11],
] as const;

/** How a group of five years falls on its single years: births fall, the old die, 18-year-olds leave. */
const within: Readonly<Record<number, readonly number[]>> = {
  0: [0.19, 0.194, 0.2, 0.206, 0.21],
  15: [0.222, 0.22, 0.219, 0.184, 0.155],
  70: [0.19, 0.2, 0.21, 0.205, 0.195],
  75: [0.225, 0.23, 0.215, 0.17, 0.16],
  80: [0.22, 0.21, 0.2, 0.19, 0.18],
  85: [0.235, 0.22, 0.2, 0.18, 0.165],
  90: [0.28, 0.24, 0.2, 0.16, 0.12],
  95: [0.36, 0.26, 0.18, 0.12, 0.08],
  100: [0.45, 0.27, 0.15, 0.09, 0.04],
};

export interface AgeCell {
  readonly age: number;
  readonly men: number;
  readonly women: number;
}

/** One cell per year of age, exactly 59,953 people together. */
export function ageStructure(): AgeCell[] {
  return fiveYears.flatMap(([from, people, share]) => {
    const shares = within[from] ?? [0.2, 0.2, 0.2, 0.2, 0.2];
    let left = people;
    return shares.map((part, i) => {
      const count = i === 4 ? left : Math.round(people * part);
      left -= count;
      const men = Math.round(count * share);
      return { age: from + i, men, women: count - men };
    });
  });
}
