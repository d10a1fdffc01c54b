import type { CareFacts } from '../../world.js';
import { addDays, TODAY } from '../calendar.js';
import type { City, ResidentDraft } from '../city.js';
import { weightedSample } from '../weighted-sample.js';
import { extras } from './cast-count.js';

const CONSULTED = 1150;
const WATCHED = 640;
const ABUSE_REPORTS = 14;

const topics = [
  ['介護保険の申請', '最近足腰が弱り、申請の仕方を知りたい。'],
  ['物忘れの心配', '同じことを何度も聞くようになった。受診先を相談。'],
  ['退院後の生活', '退院後に自宅で暮らせるか。住宅改修と福祉用具の相談。'],
  ['一人暮らしの不安', '夜間が不安。緊急通報装置の案内。'],
  ['金銭管理', '通帳をなくすことが増えた。日常生活自立支援事業を案内。'],
  ['介護負担', '夜間の介護で眠れない。短期入所を検討。'],
  ['近所づきあい', 'サロンに行かなくなった。民生委員の訪問を依頼。'],
  ['運転免許', '返納を考えている。買い物の足を相談。'],
] as const;

/** 総合相談 of the 包括, watching services, and the few reports under 高齢者虐待防止法. */
export function addElderlySupport(city: City): void {
  const random = city.random('地域包括支援センター');
  const old = extras(city, (one) => city.age(one) >= 65 && !city.facilityOf(one) && !one.away);
  const alone = (one: ResidentDraft) => (city.others(one).length === 0 ? 2.5 : 1);
  const age = (one: ResidentDraft) => (city.age(one) - 60) * alone(one);
  for (const one of weightedSample(random, old, CONSULTED, age)) {
    const count = random.weighted([
      [1, 70],
      [2, 24],
      [3, 6],
    ]);
    const days = Array.from({ length: count }, () => random.between(3, 1400)).sort((a, b) => b - a);
    const consultations = days.map((day) => {
      const [topic, note] = random.pick(topics);
      return { on: addDays(TODAY, -day), topic, note };
    });
    one.care = { ...one.care, consultations };
  }
  for (const one of weightedSample(random, old, WATCHED, (other) => age(other) * alone(other))) {
    const kinds: NonNullable<CareFacts['watch']>[number][] = ['見守り訪問'];
    if (random.chance(0.4)) kinds.push('緊急通報装置');
    if (random.chance(0.5)) kinds.push('配食サービス');
    one.care = { ...one.care, watch: random.chance(0.2) ? kinds.slice(-1) : kinds };
  }
  const cared = old.filter(({ care }) => care?.mainCarer !== undefined);
  for (const one of weightedSample(random, cared, ABUSE_REPORTS)) {
    const kinds = random.weighted([
      [['身体的'], 55],
      [['身体的', '心理的'], 20],
      [['介護等放棄'], 15],
      [['経済的'], 10],
    ]);
    const reportedOn = addDays(TODAY, -random.between(10, 700));
    one.care = { ...one.care, abuse: { reportedOn, kinds, recognised: random.chance(0.4) } };
  }
}
