import type { LivelihoodFacts } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { extras } from './cast-count.js';
import { livesWithOldParent } from './employment.js';

type HouseholdType = NonNullable<LivelihoodFacts['assistance']>['householdType'];

/** 生活保護 (2024-10): 1.62 % of people, 770 households here; 類型 55.1/3.8/13.8/11.4/15.9 %. */
const households: readonly (readonly [HouseholdType, alone: number, together: number])[] = [
  ['母子', 0, 29],
  ['障害者', 84, 22],
  ['傷病者', 68, 20],
  ['その他', 85, 37],
  ['高齢者', 372, 52],
];

/** Whole dwellings, except that a grown child who works is taken for a household of its own. */
export function addPublicAssistance(city: City): void {
  const random = city.random('生活保護');
  const taken = new Set(
    extras(city, (one) => livesWithOldParent(city, one)).map(({ dwelling }) => dwelling),
  );
  const heads = extras(city, (one) => {
    const members = city.dwellings[one.dwelling]?.members ?? [];
    return members.length <= 4 && members[0] === one.index && !city.facilityOf(one);
  });
  const home = (one: ResidentDraft) => [one, ...city.others(one)];
  for (const [type, alone, together] of households) {
    const fits = heads.filter((one) => !taken.has(one.dwelling) && fitsType(city, type, home(one)));
    const weight = (one: ResidentDraft) =>
      (type === '高齢者' && city.age(one) > 78 ? 1.5 : 1) *
      (one.employment === 'EMPLOYED' ? 0.2 : 2);
    const single = fits.filter((one) => home(one).length === 1);
    const more = fits.filter((one) => home(one).length > 1);
    const cast = city.residents.filter(
      (one) => one.cast && one.livelihood?.assistance?.householdType === type,
    );
    const castHomes = new Set(cast.map(({ dwelling }) => dwelling)).size;
    for (const one of [
      ...weightedSample(random, single, alone, weight),
      ...weightedSample(random, more, together - castHomes, weight),
    ]) {
      taken.add(one.dwelling);
      const since = addDays(TODAY, -random.between(30, 6500));
      for (const member of home(one)) {
        const birth = member.birth > since ? member.birth : since;
        member.livelihood = {
          ...member.livelihood,
          assistance: { since: birth, householdType: type },
        };
        const working = member.employment === 'EMPLOYED' && random.chance(0.75);
        if (working) member.employment = city.age(member) < 65 ? 'NOT_WORKING' : 'RETIRED';
      }
    }
  }
}

/** 高齢者: all 65 or older, with minors at most; 母子: a mother under 65 and children under 20. */
function fitsType(city: City, type: HouseholdType, members: readonly ResidentDraft[]): boolean {
  const ages = members.map((one) => city.age(one));
  if (members.length > 3 && type !== '母子') return false;
  if (type === '高齢者') return ages.every((age) => age >= 65);
  const adults = members.filter((one) => city.age(one) >= 20);
  if (type === '母子') {
    const [mother, ...rest] = adults;
    return mother?.sex === 'F' && rest.length === 0 && members.length > 1 && city.age(mother) < 65;
  }
  if (!ages.some((age) => age >= 20 && age < 65) || ages.some((age) => age >= 75)) return false;
  const handbook = adults.some(
    ({ disability }) => disability?.mental ?? disability?.intellectual ?? disability?.physical,
  );
  const ill = adults.some(({ disability }) => disability?.psychiatricOutpatient);
  if (type === '障害者') return handbook;
  return type === '傷病者' ? ill && !handbook : !handbook;
}
