import type { Random } from '../../random.js';
import type { DisabilityFacts } from '../../world.js';
import type { City } from '../city.js';
import { extras } from './cast-count.js';

type SupportClass = NonNullable<DisabilityFacts['supportClass']>;

/** 障害支援区分 and services, by the heaviest handbook: adults under 65, and children by services. */
export function addDisabilityServices(city: City): void {
  const random = city.random('障害福祉サービス');
  for (const one of extras(city, ({ disability }) => disability !== undefined)) {
    const facts = one.disability;
    const age = city.age(one);
    if (!facts || age < 3 || age >= 70) continue;
    if (age < 18) {
      if (facts.intellectual || facts.physical || random.chance(0.25)) {
        const services =
          age < 6 ? ['61', '55'] : random.chance(0.8) ? ['63', '55'] : ['63', '64', '55'];
        one.disability = { ...facts, services };
      }
      continue;
    }
    const supportClass = drawClass(random, facts);
    const services = drawServices(random, facts, supportClass);
    one.disability = {
      ...facts,
      ...(supportClass && { supportClass }),
      ...(services.length > 0 && { services }),
    };
  }
}

function drawClass(random: Random, facts: DisabilityFacts): SupportClass | undefined {
  const { intellectual, mental, physical } = facts;
  if (intellectual?.national === 'A' && random.chance(0.8)) {
    return random.weighted([
      [3, 12],
      [4, 25],
      [5, 28],
      [6, 35],
    ] as const);
  }
  if (intellectual && random.chance(0.3))
    return random.weighted([
      [2, 40],
      [3, 40],
      [4, 20],
    ] as const);
  if (physical && physical.grade <= 2 && random.chance(0.15)) {
    return random.weighted([
      [3, 25],
      [4, 25],
      [5, 20],
      [6, 30],
    ] as const);
  }
  if (mental && mental.grade <= 2 && random.chance(0.2)) {
    return random.weighted([
      [1, 10],
      [2, 55],
      [3, 30],
      [4, 5],
    ] as const);
  }
  return undefined;
}

function drawServices(
  random: Random,
  facts: DisabilityFacts,
  supportClass: SupportClass | undefined,
): string[] {
  if (supportClass !== undefined && supportClass >= 3) {
    const services = ['22', '52'];
    if (random.chance(0.3)) services.push('24');
    if (random.chance(0.2)) services.push('33');
    if (facts.physical && random.chance(0.4)) services.push('11');
    return services.sort();
  }
  if (supportClass !== undefined) return [random.chance(0.5) ? '11' : '33', '46', '52'];
  if ((facts.intellectual ?? facts.mental) && random.chance(0.4)) {
    return [
      random.weighted([
        ['46', 65],
        ['45', 20],
        ['43', 15],
      ]),
      '52',
    ];
  }
  return [];
}
