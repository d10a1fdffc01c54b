import { plainName } from './column.js';
import { columnWords } from './column-words.js';

const byLength = [...columnWords].sort(([a], [b]) => b.length - a.length);

/**
 * An English name for a Japanese column, made of the words it consists of: `家賃減免開始年月日` →
 * `rentReductionStartDate`. Null where one part is in no dictionary: half a name misleads.
 */
export function proposeName(column: string): string | null {
  const words = wordsOf(plainName(column).replace(/[()・_／/の]/g, ''));
  if (words === null || words.length === 0) return null;
  // 保証人有無 asks whether there is one.
  const asks = words.at(-1) === 'has';
  const ordered = asks ? ['has', ...words.slice(0, -1)] : words;
  return ordered.map((word, at) => (at === 0 ? word : capital(word))).join('');
}

function wordsOf(text: string): readonly string[] | null {
  if (text === '') return [];
  const found = byLength.find(([japanese]) => text.startsWith(japanese));
  if (found === undefined) return null;
  const rest = wordsOf(text.slice(found[0].length));
  return rest === null ? null : [found[1], ...rest];
}

/** `public-housing` → `PublicHousing` */
export const typeNameOf = (name: string): string => name.split('-').map(capital).join('');

/** `public-housing` → `publicHousing` */
export const fieldNameOf = (name: string): string =>
  name
    .split('-')
    .map((word, at) => (at === 0 ? word : capital(word)))
    .join('');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
