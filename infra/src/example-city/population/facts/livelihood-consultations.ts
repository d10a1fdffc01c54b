import type { Random } from '../../random.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { extras } from './cast-count.js';
import { isStrict8050 } from './withdrawal.js';

/** 自立相談 intake of the last twelve months, and what is left of the two years before. */
const LAST_YEAR = 403;
const EARLIER = 420;
/** Homes of the strict 8050 pattern known through a consultation only. */
const KNOWN_8050 = 11;

const routes = [
  ['本人', 46],
  ['家族・知人', 16],
  ['関係機関紹介', 30],
  ['訪問把握', 5],
  ['その他', 3],
] as const;

/** 課題と特性 1–26 (domain.md §3.3) as often as they are ticked at intake. */
// prettier-ignore
const problems: readonly (readonly [number, number])[] = [
  [9, 45], [12, 25], [1, 20], [11, 15], [10, 13], [15, 12], [16, 14], [7, 12], [6, 11], [4, 8],
  [3, 8], [13, 8], [14, 7], [20, 6], [24, 6], [25, 3], [2, 3], [8, 2], [19, 3], [21, 2], [22, 2], [26, 5],
];

export const consultedLastYear = ({ livelihood }: ResidentDraft): boolean =>
  (livelihood?.consultation?.on ?? '') > addDays(TODAY, -365);

export function addLivelihoodConsultations(city: City): void {
  const random = city.random('自立相談');
  const strict = extras(city, (one) => isStrict8050(city, one));
  const visible = weightedSample(
    random,
    strict.filter(({ livelihood }) => !livelihood?.withdrawn),
    KNOWN_8050,
  );
  const hidden = new Set(
    strict.filter((one) => !visible.includes(one) && !one.livelihood?.withdrawn?.known),
  );
  const adults = extras(
    city,
    (one) => city.age(one) >= 18 && city.age(one) < 80 && !one.away && !hidden.has(one),
  );
  const weight = (one: ResidentDraft) => {
    const { withdrawn, arrears, assistance } = one.livelihood ?? {};
    if (visible.includes(one)) return 1e6;
    if (withdrawn) return withdrawn.known ? 60 : 0;
    const idle = one.employment === 'NOT_WORKING' ? 4 : 1;
    const lone = one.spouse === undefined ? 2 : 1;
    return (
      idle * lone * (arrears ? 6 : 1) * (assistance ? 3 : 1) * (city.age(one) < 65 ? 1.5 : 0.6)
    );
  };
  const castCount = city.residents.filter((one) => one.cast && consultedLastYear(one)).length;
  const chosen = weightedSample(random, adults, LAST_YEAR - castCount + EARLIER, weight);
  random.shuffle(chosen).forEach((one, i) => {
    const day = i < LAST_YEAR - castCount ? random.between(1, 364) : random.between(366, 1000);
    one.livelihood = { ...one.livelihood, consultation: drawConsultation(random, one, day) };
  });
}

function drawConsultation(random: Random, one: ResidentDraft, daysAgo: number) {
  const ticked = weightedSample(random, problems, random.between(1, 5), ([, weight]) => weight);
  const numbers = new Set(ticked.map(([number]) => number));
  if (one.livelihood?.withdrawn) numbers.add(15);
  if (one.disability?.mental ?? one.disability?.intellectual) numbers.add(3);
  if (one.foreign) numbers.add(22);
  const money = numbers.has(9) || numbers.has(10) || numbers.has(11);
  return {
    on: addDays(TODAY, -daysAgo),
    route: random.weighted(routes),
    problems: [...numbers].sort((a, b) => a - b),
    note: one.livelihood?.withdrawn
      ? '家から出ることが少ない。家族の来所から関わりを始める。'
      : money
        ? '収入が減り、支払いが重なっている。家計の整理から。'
        : '仕事と暮らしの見通しについて相談。',
    ...(random.chance(0.34) && {
      plan: random.pick([
        '就労支援',
        '家計改善支援',
        '就労準備支援',
        '住居確保給付金',
        '生活福祉資金の利用',
      ]),
    }),
  };
}
