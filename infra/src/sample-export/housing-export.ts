import { toCompact, toLong, toShort, toSlash } from '@kasane/japanese/wareki';
import { createRandom, type Random } from '../example-city/random.js';
import type { Resident, World } from '../example-city/world.js';

/**
 * What the 市営住宅 system of the example city would export: a department Kasane knows nothing of, with
 * the dirt such files have (domain.md §8). Everybody in it is fictional, by the 宛名番号 of the city.
 */
export const housingHeader = [
  ...['宛名番号', '入居者番号', '氏名', 'フリガナ', '生年月日', '現住所', '電話番号'],
  ...['団地名', '号室', '住宅種別', '入居年月日', '家賃', '敷金', '収入区分'],
  ...['滞納月数', '減免', '連帯保証人', '備考'],
] as const;

const estates = ['桜ヶ丘団地', '浜町団地', '新町改良住宅', '緑台団地'] as const;
const kinds = ['公営', '公営', '公営', '改良', '特公賃'] as const;
/** Those of the cast who must be in it, so that a walk-through finds somebody it knows. */
const tenants: readonly string[] = [
  'sakura-mother',
  'sakura-son',
  'washio-man',
  'aoi-mother',
  'mizusawa-girl',
];
const HOUSEHOLDS = 600;

/** Rows in the order of 入居者番号, the same every time. */
export function housingRows(world: World): readonly (readonly string[])[] {
  const random = createRandom(world.seed, '市営住宅');
  const cast = world.residents.filter(
    ({ cast: key }) => key !== undefined && tenants.includes(key),
  );
  const heads = random
    .shuffle(world.registers)
    .slice(0, HOUSEHOLDS)
    .flatMap(({ members }) => world.residents[members[0] ?? -1] ?? []);
  const people = [...cast, ...heads.filter(({ cast: key }) => key === undefined)];
  return people.map((person, at) => housingRow(person, at, world, random));
}

function housingRow(person: Resident, at: number, world: World, random: Random) {
  const rent = random.between(60, 420) * 100;
  const arrears = random.weighted([
    [0, 88],
    [1, 6],
    [random.between(2, 18), 6],
  ]);
  const { address } = world.dwellings[person.dwelling] ?? {};
  const movedIn = `${String(random.between(1975, 2026))}-${two(random.between(1, 9))}-01`;
  return [
    person.atena,
    `H${String(at + 1).padStart(5, '0')}`,
    `${person.familyName}\u3000${person.givenName}`,
    `${person.familyKana} ${person.givenKana}`,
    toCompact(person.birth),
    `${address?.town ?? ''}${address?.block ?? ''}番地`,
    random.chance(0.7)
      ? `0999-${two(random.between(10, 99))}-${String(random.between(1000, 9999))}`
      : '',
    random.pick(estates),
    `${String(random.between(1, 5))}0${String(random.between(1, 8))}`,
    random.pick(kinds),
    date(movedIn, random),
    yen(rent, random),
    yen(rent * 3, random),
    String(random.between(1, 8)),
    random.chance(0.05) ? `${String(arrears)}か月` : String(arrears),
    random.weighted([
      ['無', 80],
      ['有', 15],
      ['', 5],
    ]),
    random.chance(0.6) ? '（保証人の氏名）' : '',
    random.chance(0.05) ? '隣の住戸から、夜の物音について相談,\n後日訪問' : '',
  ];
}

/** Every clerk writes dates in another way. */
const date = (iso: string, random: Random): string =>
  random.weighted([
    [toShort(iso), 60],
    [toLong(iso), 20],
    [toSlash(iso), 12],
    [`${toLong(iso)} `, 4],
    [toLong(iso).replace(/\d+月.*/, '頃'), 3],
    ['不明', 1],
  ]);

const yen = (amount: number, random: Random): string =>
  random.weighted([
    [amount.toLocaleString('en-US'), 70],
    [String(amount), 20],
    [`${amount.toLocaleString('en-US')}円`, 6],
    [wide(amount), 4],
  ]);

const wide = (amount: number): string =>
  String(amount).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const two = (value: number): string => String(value).padStart(2, '0');
