import type { ChildFacts } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { besidesCast, extras } from './cast-count.js';
import { needAtHome } from './family-care.js';

/** 就学援助 13.5 % of pupils, 児童相談対応 2.3 % and 要支援・要保護児童 1.4 % of children. */
const SCHOOL_AID_RATE = 0.135;
const CONSULTATION_RATE = 0.023;
const PROTECTION_RATE = 0.014;
/** Young carers the children's office has recognised. */
const RECOGNISED = 7;
const EXPECTING = 3;

const oneParent = ({ father, mother }: ResidentDraft): boolean =>
  (father === undefined) !== (mother === undefined);

export function addAllowances(city: City): void {
  const random = city.random('児童扶養手当・就学援助');
  for (const one of extras(city, (other) => city.age(other) < 18 && oneParent(other))) {
    if (one.livelihood?.assistance || random.chance(0.86)) {
      const rearingAllowance = random.chance(0.58) ? '全部支給' : '一部支給';
      one.child = { ...one.child, rearingAllowance };
    }
  }
  const pupils = extras(city, ({ child }) => child?.grade !== undefined);
  const poorest = pupils.filter(({ livelihood }) => livelihood?.assistance);
  for (const one of poorest) one.child = { ...one.child, schoolAid: '要保護' };
  const all = city.residents.filter(({ child }) => child?.grade !== undefined).length;
  const count = besidesCast(
    city,
    all * SCHOOL_AID_RATE,
    ({ child }) => child?.schoolAid !== undefined,
  );
  const weight = ({ child, livelihood, dwelling }: ResidentDraft) =>
    livelihood?.assistance ? 0 : (child?.rearingAllowance ? 9 : 1) * (dwelling % 3 === 0 ? 2 : 1);
  for (const one of weightedSample(random, pupils, count - poorest.length, weight)) {
    one.child = { ...one.child, schoolAid: '準要保護' };
  }
}

const topics = [
  '養育不安',
  'しつけ',
  '不登校',
  '発達',
  '経済的な不安',
  '夫婦関係',
  '家族の介護や世話',
  'その他',
];

type AbuseKind = NonNullable<ChildFacts['protection']>['abuseKinds'][number];

/** 家庭児童相談, 要保護児童対策地域協議会, and the few recognised young carers. */
export function addChildWelfare(city: City): void {
  const random = city.random('家庭児童相談');
  const minors = extras(city, (one) => city.age(one) < 18);
  const all = city.residents.filter((one) => city.age(one) < 18).length;
  const weight = (one: ResidentDraft) =>
    needAtHome(city, one) * (one.child?.absence?.kind === '不登校' ? 6 : 1);
  const consulted = weightedSample(
    random,
    minors,
    besidesCast(city, all * CONSULTATION_RATE, ({ child }) => child?.consultation !== undefined),
    weight,
  );
  for (const one of consulted) {
    const on = addDays(TODAY, -random.between(2, 364));
    const topic = one.child?.absence?.kind === '不登校' ? '不登校' : random.pick(topics);
    one.child = { ...one.child, consultation: { on, topic } };
  }
  const known = new Set(consulted);
  const count = besidesCast(
    city,
    all * PROTECTION_RATE,
    ({ child }) => child?.protection !== undefined,
  );
  const near = (one: ResidentDraft) => weight(one) * (known.has(one) ? 8 : 1);
  for (const one of weightedSample(random, minors, count, near)) {
    const abused = random.chance(0.42);
    const kinds = random.weighted<readonly AbuseKind[]>([
      [['心理的'], 58],
      [['身体的'], 20],
      [['ネグレクト'], 18],
      [['身体的', '心理的'], 3],
      [['性的'], 1],
    ]);
    const protection = {
      kind: abused ? '要保護児童' : '要支援児童',
      abuseKinds: abused ? kinds : [],
      registeredOn: addDays(TODAY, -random.between(5, 1200)),
    } as const;
    one.child = { ...one.child, protection };
  }
  addExpecting(city);
  const carers = minors.filter(({ familyCare }) => familyCare !== undefined);
  const found = besidesCast(city, RECOGNISED, ({ child }) => child?.youngCarer !== undefined);
  for (const one of weightedSample(random, carers, found, weight)) {
    const careKinds = one.familyCare?.forWhom.includes('きょうだい')
      ? ['家事', 'きょうだいの世話']
      : ['家事', '目を離せない家族の見守り・声かけ'];
    const foundOn = addDays(TODAY, -random.between(10, 500));
    one.child = { ...one.child, youngCarer: { foundOn, careKinds, foundBy: '学校' } };
  }
}

/** 特定妊婦: registered like a child, though she is grown. */
function addExpecting(city: City): void {
  const random = city.random('特定妊婦');
  const women = extras(
    city,
    (one) => one.sex === 'F' && city.age(one) >= 17 && city.age(one) <= 32 && !one.spouse,
  );
  for (const one of weightedSample(random, women, EXPECTING)) {
    const registeredOn = addDays(TODAY, -random.between(10, 150));
    one.child = { ...one.child, protection: { kind: '特定妊婦', abuseKinds: [], registeredOn } };
  }
}
