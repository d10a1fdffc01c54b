import type { TableRows } from '@kasane/db/copy-rows';
import { toLong, toShort, toSlash } from '@kasane/japanese/wareki';
import { createRandom, type Random } from '../../random.js';
import type { GuardianshipFacts, Resident, World } from '../../world.js';
import { shift } from '../shift.js';

/** Everybody the 中核機関 has a line about. */
export function* onSheets(world: World): Iterable<readonly [Resident, GuardianshipFacts]> {
  for (const resident of world.residents) {
    const facts = resident.guardianship;
    if (facts !== undefined && Object.values(facts).some((fact) => fact !== undefined)) {
      yield [resident, facts];
    }
  }
}

/** 受付番号: the year of reception in the era's letter, then a running number. */
export const receptionNumber = (world: World, resident: Resident): string =>
  `${toShort(receivedOn(world, resident)).slice(0, 3)}-${String(resident.index + 1).padStart(5, '0')}`;

/** Somewhat before the first thing that came of it. */
export function receivedOn(world: World, resident: Resident): string {
  const { since, petition, dailyLifeSupport } = resident.guardianship ?? {};
  const first = [since, petition?.on, dailyLifeSupport?.since]
    .filter((date) => date !== undefined)
    .sort()[0];
  const random = createRandom(world.seed, '権利擁護受付', resident.index);
  return shift(first ?? world.today, { days: -random.between(210, 420) });
}

/** The reading as somebody typed it: katakana or hiragana, with either space or none. */
export function typedReading(familyKana: string, givenKana: string, random: Random): string {
  const reading = `${familyKana}${random.pick([' ', '　', ''])}${givenKana}`;
  return random.chance(0.4) ? toHiragana(reading) : reading;
}

const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

export const typedDate = (iso: string, random: Random): string =>
  random.pick([toSlash, toLong, toShort])(iso);

export const staff = ['高千穂 真理', '日之影 隆之', '五ヶ瀬 由美', '綾部 光'] as const;

/** What was said, and next to it, never mixed, what the worker made of it. */
const conversations = [
  {
    topic: 'お金の管理が難しくなってきた',
    wishes: '通帳は自分で持っていたい。',
    judgement: '支払いの見守りから始め、様子を見て後見制度の利用を検討する。',
  },
  {
    topic: '入院や施設の契約をする人がいない',
    wishes: '家に近い所で暮らしたい。',
    judgement: '契約の代理が必要な場面を整理し、必要な範囲に限って申立てを検討する。',
  },
  {
    topic: '将来のことが心配',
    wishes: '今の生活を続けたい。',
    judgement: '判断能力は保たれている。日常生活自立支援事業の説明を行う。',
  },
  {
    topic: '訪問販売の契約を繰り返している',
    wishes: '困っていない。買い物は楽しみ。',
    judgement: '消費生活センターと連携し、取消しの必要と本人の楽しみの両方を確かめる。',
  },
] as const;

const routes = [
  ['地域包括支援センター', 5],
  ['相談支援事業所', 3],
  ['医療機関', 2],
  ['親族', 3],
  ['本人', 2],
  ['民生委員', 1],
] as const;

export const reception = (world: World): TableRows => ({
  table: 'guardianship."相談受付台帳"',
  columns: [
    '受付番号',
    '受付年月日',
    '氏名',
    'ふりがな',
    '生年月日',
    '性別',
    '相談経路',
    '相談内容',
    '本人の意思',
    '支援者の判断',
    '担当者',
  ],
  rows: Array.from(onSheets(world), ([resident]) => {
    const random = createRandom(world.seed, '権利擁護相談', resident.index);
    const { topic, wishes, judgement } = random.pick(conversations);
    return [
      receptionNumber(world, resident),
      typedDate(receivedOn(world, resident), random),
      `${resident.familyName}${random.pick([' ', '　', ''])}${resident.givenName}`,
      typedReading(resident.familyKana, resident.givenKana, random),
      resident.birthAsRecorded ?? typedDate(resident.birth, random),
      resident.sex === 'M' ? '男' : '女',
      random.weighted(routes),
      topic,
      wishes,
      judgement,
      random.pick(staff),
    ];
  }),
});
