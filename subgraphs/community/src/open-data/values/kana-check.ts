import { plainText } from './plain-text.js';

/** Words of facility names that have one reading; a kana column without it is doubtful. */
// prettier-ignore
const readings = [
  ['指定', 'シテイ'], ['居宅介護支援', 'キョタクカイゴシエン'], ['訪問介護', 'ホウモンカイゴ'],
  ['訪問看護', 'ホウモンカンゴ'], ['訪問入浴', 'ホウモンニュウヨク'], ['通所介護', 'ツウショカイゴ'],
  ['介護', 'カイゴ'], ['看護', 'カンゴ'], ['支援', 'シエン'], ['事業所', 'ジギョウショ'],
  ['地域包括', 'チイキホウカツ'], ['地域密着型', 'チイキミッチャクガタ'],
  ['特別養護老人', 'トクベツヨウゴロウジン'], ['老人保健施設', 'ロウジンホケンシセツ'],
  ['小規模多機能', 'ショウキボタキノウ'], ['福祉用具', 'フクシヨウグ'],
  ['社会福祉協議会', 'シャカイフクシキョウギカイ'], ['保育', 'ホイク'], ['幼稚園', 'ヨウチエン'],
  ['公民館', 'コウミンカン'], ['図書館', 'トショカン'], ['小学校', 'ショウガッコウ'],
] as const;

/** Readings that must not stand where the word is not in the name. */
const tellTale = [['指定', 'シテイ']] as const;

/** Katakana of a name without spaces and dots; readers write ー and ・ as they like. */
const plainKana = (kana: string): string => plainText(kana).replaceAll(/[\s・･]/gu, '');

/** What does not fit between a name and its kana, in Japanese; empty where all is well. */
export function kanaFaults(name: string, kana: string): readonly string[] {
  const shown = plainText(name).replaceAll(/\(.*?\)/gu, '');
  const read = plainKana(kana);
  const lacking = readings.filter(
    ([word, reading]) => shown.includes(word) && !read.includes(reading),
  );
  const extra = tellTale.filter(
    ([word, reading]) => !shown.includes(word) && read.includes(reading),
  );
  return [
    ...lacking
      .filter(([word]) => !lacking.some(([other]) => other !== word && other.includes(word)))
      .map(([word, reading]) => `「${word}」の読み ${reading} がない`),
    ...extra.map(([word, reading]) => `${reading} とあるが名称に「${word}」がない`),
  ];
}
