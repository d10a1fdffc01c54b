import type { Random } from '@kasane/infra/example-city/random';
import { agencies } from '@kasane/policy/tables/agencies';

const DAY = 24 * 3_600_000;

const words = [
  'ていねいに',
  '訪ねて',
  '話を聞き',
  '一緒に',
  '書類を',
  '探して',
  '待つことに',
  'した',
];

/** What stands in drawn rows: none of it in a year in which it could begin or end while one looks. */
export function drawers(random: Random) {
  const ago = (): Date => new Date(Date.UTC(2026, 9, 1) - random.between(1, 400) * DAY);
  const digits = (length: number) =>
    Array.from({ length }, () => random.between(0, 15).toString(16)).join('');
  return {
    id: () => [8, 4, 4, 4, 12].map(digits).join('-'),
    day: () => ago().toISOString().slice(0, 10),
    moment: () => ago().toISOString(),
    say: () => random.shuffle(words).slice(0, 4).join(''),
    agency: (): string => random.pick(agencies).code,
    one: (...choices: readonly string[]) => random.pick(choices),
    code: (table: readonly { readonly code: string }[]) => random.pick(table).code,
  };
}
