import { plainNumber } from './plain-text.js';

export type PhoneReading =
  | {
      readonly kind: 'READ';
      readonly number: string;
      readonly form: 'AS_WRITTEN' | 'REWRITTEN' | 'AREA_CODE_ADDED';
      readonly mobile: boolean;
    }
  | { readonly kind: 'UNREADABLE' };

/** 市外局番 of the numbers of a file that are complete: the evidence for those that are not. */
export function areaCodesOf(phones: readonly string[]): ReadonlySet<string> {
  return new Set(
    phones
      .map((phone) => /^(0\d{1,4})-\d{1,4}-\d{4}$/.exec(hyphened(phone)))
      .map((match) => match?.[1])
      .filter((code): code is string => code !== undefined)
      .filter((code) => !MOBILE.test(code) && !/^0(?:120|800|570)$/.test(code)),
  );
}

const MOBILE = /^0[5-9]0$/;

/**
 * Normalises a number where it is sure (総務省 電気通信番号計画: ten digits of a landline, eleven of
 * 050/060/070/080/090, ten of 0120, eleven of 0800). A local number gets the 市外局番 only where all
 * the complete numbers of the file have the same one and the digits add up to ten.
 */
export function readPhone(raw: string, areaCodes: ReadonlySet<string>): PhoneReading {
  const text = hyphened(raw);
  const read = (number: string): PhoneReading => ({
    kind: 'READ',
    number,
    form: number === raw.trim() ? 'AS_WRITTEN' : 'REWRITTEN',
    mobile: /^0[6-9]0-/.test(number),
  });
  const digits = text.replaceAll('-', '');
  if (!/^[\d-]+$/.test(text)) return { kind: 'UNREADABLE' };
  if (/^0[5-9]0\d{8}$/.test(digits)) return read(digits.replace(/^(...)(....)/, '$1-$2-'));
  if (/^0800\d{7}$/.test(digits)) return read(digits.replace(/^(....)(...)/, '$1-$2-'));
  if (/^0(?:120|570)\d{6}$/.test(digits)) return read(digits.replace(/^(....)(...)/, '$1-$2-'));
  if (/^0\d{1,4}-\d{1,4}-\d{4}$/.test(text) && digits.length === 10) return read(text);
  const [area, ...others] = areaCodes;
  if (area === undefined || others.length > 0) return { kind: 'UNREADABLE' };
  if (digits.length === 10 && digits.startsWith(area) && !text.includes('-')) {
    return read(`${area}-${digits.slice(area.length, -4)}-${digits.slice(-4)}`);
  }
  if (/^[2-9]\d{0,3}-\d{4}$/.test(text) && area.length + digits.length === 10) {
    return { kind: 'READ', number: `${area}-${text}`, form: 'AREA_CODE_ADDED', mobile: false };
  }
  return { kind: 'UNREADABLE' };
}

const hyphened = (raw: string): string =>
  plainNumber(raw)
    .replaceAll(/\s/g, '')
    .replace(/^\((0\d+)\)-?/, '$1-')
    .replace(/^(\d+)\((\d+)\)-?/, '$1-$2-');
