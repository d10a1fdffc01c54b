import { fromKanjiNumber, toKanjiNumber } from './kanji-number.js';
import { plainAddress, plainNumber } from './plain-text.js';

/**
 * Terminology, for 山口県下松市大手町二丁目5-18
 * - town: 大手町, without 丁目. 大字 belongs to its written name, not to its key.
 * - chome: 2.
 * - block: 5-18, everything below the 町字, Arabic digits and hyphens.
 *
 * Canonical form: 都道府県 + 市区町村 + town + 丁目 in kanji + block. 丁目 in kanji is how they are
 * officially named (住居表示に関する法律), so the boundary to the block survives any spreadsheet.
 */
export interface Address {
  readonly prefecture: string;
  readonly city: string;
  readonly town: string;
  readonly chome: number | null;
  readonly block: string;
}

/** `大手町2`, `大手町２丁目`, `大手町二丁目` → 大手町, 2. Says whether 丁目 was written. */
export function readTown(raw: string): {
  readonly town: string;
  readonly chome: number | null;
  readonly written: boolean;
} {
  const text = plainAddress(raw).replaceAll(' ', '');
  const match = /^(.*?)(?<!\d)(?:(\d{1,2}|[一二三四五六七八九十]+)丁目|(\d{1,2}))$/u.exec(text);
  const [, town, written, bare] = match ?? [];
  const number = written ?? bare;
  if (town === undefined || town === '' || number === undefined) {
    return { town: text, chome: null, written: false };
  }
  const chome = /^\d/.test(number) ? Number(number) : fromKanjiNumber(number);
  if (chome === null || chome === 0) return { town: text, chome: null, written: false };
  return { town, chome, written: written !== undefined };
}

/** `２１番１号`, `21－1`, `33番地3` → 21-1, 33-3. */
export function readBlock(raw: string): string {
  return plainNumber(raw)
    .replaceAll(' ', '')
    .replaceAll(/(\d)(?:番地の|番地|番|の)(?=\d)/gu, '$1-')
    .replaceAll(/(\d)(?:番地|番|号)/gu, '$1');
}

export const townText = ({ town, chome }: Pick<Address, 'town' | 'chome'>): string =>
  chome === null ? town : `${town}${toKanjiNumber(chome)}丁目`;

export const addressText = (address: Address): string =>
  `${address.prefecture}${address.city}${townText(address)}${address.block}`;

/**
 * The same for every way of writing one lot: 大字 or not, 丁目 written or not, kanji or digits. Two
 * lots can share it only where they read alike, so it serves to compare, never to show.
 */
export function lotKey({ town, chome, block }: Pick<Address, 'town' | 'chome' | 'block'>): string {
  return `${townKey(town)}${[chome ?? '', block].filter((part) => part !== '').join('-')}`;
}

/** A town without 大字 or 字 before it; ヶ and ケ are one. */
export const townKey = (town: string): string =>
  town.replace(/^(?:大字|字)/u, '').replaceAll(/[ケヵカ](?=[^ァ-ヶ]|$)/gu, 'ヶ');

/**
 * Reads an address that stands in one column, without 都道府県 and 市区町村 where they are given.
 * A 丁目 is taken only where it is written; `大手町2-5-18` stays the town 大手町 and the block 2-5-18.
 */
export function readOneColumn(
  raw: string,
  { prefecture, city }: Pick<Address, 'prefecture' | 'city'>,
): Address & { readonly building: string } {
  const [first = '', ...rest] = raw.trim().split(/[\s\u3000]+/u);
  const bracket = /^(.*?)[（(](.*)[）)]$/u.exec(first);
  const building = [bracket?.[2] ?? '', ...rest].filter((part) => part !== '').join(' ');
  const local = withoutPrefix(plainAddress(bracket?.[1] ?? first), prefecture, city);
  const match = /^((?:\D|\d+(?=条|線|区))*)(\d.*)?$/u.exec(local);
  const head = match?.[1] ?? '';
  const digits = match?.[2] ?? '';
  const written = /^(.*?)(?<!\d)((?:\d{1,2}|[一二三四五六七八九十]+)丁目)(.*)$/u.exec(local);
  if (written !== null) {
    const { town, chome } = readTown(`${written[1] ?? ''}${written[2] ?? ''}`);
    const { block, tail } = splitTail(written[3] ?? '');
    return { prefecture, city, town, chome, block, building: joinText(tail, building) };
  }
  const { block, tail } = splitTail(digits);
  return { prefecture, city, town: head, chome: null, block, building: joinText(tail, building) };
}

/** Digits and their words are the block; what follows them without a space is a building. */
function splitTail(text: string): { readonly block: string; readonly tail: string } {
  const match = /^-?((?:\d|-|番地の|番地|番|号|の(?=\d))*)(.*)$/u.exec(text);
  return { block: readBlock(match?.[1] ?? ''), tail: match?.[2] ?? '' };
}

const joinText = (left: string, right: string): string =>
  [left, right].filter((part) => part !== '').join(' ');

export const withoutPrefix = (text: string, ...prefixes: readonly string[]): string =>
  prefixes.reduce(
    (rest, prefix) => (rest.startsWith(prefix) ? rest.slice(prefix.length) : rest),
    text,
  );
