import type { Random } from '../../random.js';
import type { GuardianshipFacts } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';
import { hasDementia } from './dementia.js';

/** 利用者 about 120: 後見 71, 保佐 21, 補助 6, 任意後見 1 %. */
const users = [
  ['後見', 86],
  ['保佐', 25],
  ['補助', 7],
  ['任意後見', 2],
] as const;

/** Petitions of the last twelve months, five of them by the mayor, at every stage. */
const petitions = [
  ['市長', 5],
  ['親族', 10],
  ['本人', 5],
] as const;

const DAILY_LIFE_SUPPORT = 42;

const powers = ['預貯金の管理', '介護契約', '施設入所契約', '不動産の管理', '医療契約', '相続手続'];

export function addGuardianship(city: City): void {
  const random = city.random('成年後見');
  const weight = (one: ResidentDraft) => {
    const age = city.age(one);
    if (age < 20) return 0;
    const dementia = hasDementia(one) ? (one.care?.level ? 6 : 0.5) : 0;
    const heavy = one.disability?.intellectual?.national === 'A' ? 5 : 0;
    const mental = one.disability?.mental && one.disability.mental.grade <= 2 ? 1.5 : 0;
    const alone = city.others(one).length === 0 ? 2 : 1;
    return (dementia + heavy + mental) * alone;
  };
  for (const [type, total] of users) {
    const count = besidesCast(city, total, ({ guardianship }) => guardianship?.type === type);
    for (const one of weightedSample(random, free(city), count, weight)) {
      one.guardianship = drawGuardian(city, random, one, type);
    }
  }
  for (const [by, total] of petitions) {
    const count = besidesCast(city, total, ({ guardianship }) => guardianship?.petition?.by === by);
    for (const one of weightedSample(random, free(city), count, weight)) {
      const stage = random.pick([
        '相談受付',
        '親族調査',
        '申立準備',
        '申立済',
        '審判確定',
      ] as const);
      const petition = {
        stage: by === '市長' || stage !== '親族調査' ? stage : '申立準備',
        by,
        on: addDays(TODAY, -random.between(3, 360)),
      } as const;
      one.guardianship = { petition };
    }
  }
  const count = besidesCast(
    city,
    DAILY_LIFE_SUPPORT,
    ({ guardianship }) => guardianship?.dailyLifeSupport !== undefined,
  );
  for (const one of weightedSample(random, free(city), count, weight)) {
    const services = random.weighted([
      [['福祉サービスの利用援助', '日常的金銭管理'], 70],
      [['福祉サービスの利用援助', '日常的金銭管理', '書類等の預かり'], 30],
    ]);
    const since = addDays(TODAY, -random.between(60, 2500));
    one.guardianship = { dailyLifeSupport: { since, services } };
  }
}

const free = (city: City): ResidentDraft[] => extras(city, ({ guardianship }) => !guardianship);

function drawGuardian(
  city: City,
  random: Random,
  one: ResidentDraft,
  type: NonNullable<GuardianshipFacts['type']>,
): GuardianshipFacts {
  const family = city
    .others(one)
    .find(
      (other) => city.age(other) >= 25 && city.age(other) < 75 && other.relationship !== '同居人',
    );
  const guardian = random.weighted([
    ['親族', family ? 50 : 8],
    ['司法書士', 28],
    ['弁護士', 18],
    ['社会福祉士', 16],
    ['社会福祉協議会', 10],
    ['市民後見人', 2],
  ] as const);
  return {
    type,
    since: addDays(TODAY, -random.between(370, 4200)),
    guardian,
    ...(guardian === '親族' && family && { guardianResident: family.index }),
    ...(type !== '後見' && {
      powers: weightedSample(random, powers, type === '任意後見' ? 5 : random.between(1, 3)),
    }),
  };
}
