import { kanaKey } from '@kasane/japanese/match-key';
import { toEdtf } from '@kasane/japanese/partial-date';
import type { ManualLink } from './identity-input.js';
import type { LinkKey } from './read-link-keys.js';
import type { RegisterRow } from './read-register-rows.js';

/** A statement that a key belongs to a person (by 宛名番号), and how it was reached. */
export interface Link {
  readonly key: LinkKey;
  readonly atena: string;
  readonly method: 'EXACT' | 'DETERMINISTIC' | 'MANUAL';
  readonly score: number;
  readonly status: 'CONFIRMED' | 'UNCONFIRMED';
  readonly decidedBy: string;
  readonly evidence: string;
  /** Null: now. */
  readonly decidedAt: string | null;
}

export interface Matching {
  readonly links: readonly Link[];
  /** Keys with a 宛名番号 the register does not know (住登外, or a slip of the pen). */
  readonly unknownNumber: number;
  /** Keys that fit several residents, and so are linked to none. */
  readonly ambiguous: number;
  /** Keys that fit nobody, or lack a name, a birth date or a sex. */
  readonly unmatched: number;
}

export const SCORES = { EXACT: 1, MANUAL: 1, DETERMINISTIC: 0.9 } as const;

/**
 * Links keys to residents: by 宛名番号 (confirmed), by a human's decision (confirmed), or by reading,
 * birth date and sex where exactly one resident fits (unconfirmed: shows nothing to anybody).
 * @throws Error when a manual link names a key or a 宛名番号 that does not exist.
 */
export function matchPeople(
  keys: readonly LinkKey[],
  residents: readonly RegisterRow[],
  manualLinks: readonly ManualLink[],
): Matching {
  const known = new Set(residents.map(({ atena }) => atena));
  const decided = indexDecisions(manualLinks, keys, known);
  const lookALikes = new Map<string, string[]>();
  for (const resident of residents) {
    const traits = traitsOf(resident.kana, resident.birth, resident.sex);
    if (traits === null) continue;
    const alike = lookALikes.get(traits);
    if (alike === undefined) lookALikes.set(traits, [resident.atena]);
    else alike.push(resident.atena);
  }

  const links: Link[] = [];
  const counts = { unknownNumber: 0, ambiguous: 0, unmatched: 0 };
  for (const key of keys) {
    const manual = decided.get(nameOf(key));
    if (manual !== undefined) {
      links.push(toLink(key, manual.atena, 'MANUAL', manual));
    } else if (key.atena !== null) {
      if (known.has(key.atena)) links.push(toLink(key, key.atena, 'EXACT', byNumber));
      else counts.unknownNumber += 1;
    } else {
      const traits = traitsOf(key.kana, key.birth, key.sex);
      const candidates = traits === null ? [] : (lookALikes.get(traits) ?? []);
      const [only] = candidates;
      if (only === undefined) counts.unmatched += 1;
      else if (candidates.length > 1) counts.ambiguous += 1;
      else links.push(toLink(key, only, 'DETERMINISTIC', byTraits));
    }
  }
  return { links, ...counts };
}

type Ground = Pick<ManualLink, 'decidedBy' | 'evidence' | 'decidedAt'>;

const byNumber: Ground = { decidedBy: '名寄せ', evidence: '宛名番号' };
const byTraits: Ground = { decidedBy: '名寄せ', evidence: 'フリガナ・生年月日・性別' };

function toLink(key: LinkKey, atena: string, method: Link['method'], ground: Ground): Link {
  const { decidedBy, evidence, decidedAt = null } = ground;
  const status = method === 'DETERMINISTIC' ? 'UNCONFIRMED' : 'CONFIRMED';
  return { key, atena, method, score: SCORES[method], status, decidedBy, evidence, decidedAt };
}

const nameOf = ({ system, localKey }: { system: string; localKey: string }): string =>
  `${system}\t${localKey}`;

function indexDecisions(
  manualLinks: readonly ManualLink[],
  keys: readonly LinkKey[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, ManualLink> {
  const existing = new Set(keys.map(nameOf));
  for (const { system, localKey, atena } of manualLinks) {
    if (!existing.has(nameOf({ system, localKey }))) {
      throw new Error(
        `manual link: no department offers the key ${system} ${localKey}; see its view 連携キー`,
      );
    }
    if (!known.has(atena)) {
      throw new Error(`manual link ${system} ${localKey}: no resident has the 宛名番号 ${atena}`);
    }
  }
  return new Map(manualLinks.map((link) => [nameOf(link), link]));
}

/** Null unless all three are there: two of three is not a person. */
function traitsOf(kana: string | null, birth: string | null, sex: string | null): string | null {
  const reading = kanaKey(kana ?? '');
  const date = toEdtf(birth);
  const letter = readSex(sex);
  if (reading === '' || date === null || letter === null) return null;
  return [reading, date, letter].join('\t');
}

/** Every department writes the sex its own way. */
export function readSex(recorded: string | null): 'M' | 'F' | null {
  const text = (recorded ?? '').normalize('NFKC').trim().toUpperCase();
  if (['1', 'M', '男', '男性'].includes(text)) return 'M';
  if (['2', 'F', '女', '女性'].includes(text)) return 'F';
  return null;
}
