import { filledOf, type Column } from '../guess/column.js';
import { proposeName } from '../guess/propose-name.js';
import type { CodeValue } from './review.js';

/**
 * Names for the values of a code column, in the order of the codes: by dictionary, from letters and
 * digits as they are, else VALUE_1 and so on. They may be renamed in the review; the Japanese is kept
 * as the description whatever they are called.
 *
 * @param known names given before; they stay, so that a new value renames no old one
 */
export function proposeValues(
  column: Column,
  known: readonly CodeValue[] = [],
): readonly CodeValue[] {
  const codes = [...new Set(filledOf(column))].sort();
  const values = [...known];
  for (const code of codes) {
    if (values.some((value) => value.code === code)) continue;
    const taken = new Set(values.map(({ value }) => value));
    values.push({ code, value: free(nameOf(code), taken), name: code });
  }
  return values;
}

function nameOf(code: string): string {
  const text = code.normalize('NFKC').trim();
  const english = proposeName(text);
  if (english !== null) return english.replace(/([A-Z])/g, '_$1').toUpperCase();
  if (/^[A-Za-z][\w -]*$/.test(text)) return text.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  if (/^\w+$/.test(text)) return `CODE_${text.toUpperCase()}`;
  return 'VALUE';
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  const numbered = Array.from({ length: taken.size + 1 }, (_, at) => `${wanted}_${String(at + 1)}`);
  const candidates = wanted === 'VALUE' ? numbered : [wanted, ...numbered];
  return candidates.find((name) => !taken.has(name)) ?? wanted;
}
