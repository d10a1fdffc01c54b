import { categories, PERSON_REFERENCE } from '../tables/categories.js';
import { maskOf, type CategoryMask } from './category-mask.js';
import { decide, type Decision } from './decide.js';
import type { PurposeCode } from '../tables/purposes.js';
import { steadyUntil } from '../records/steady-until.js';
import type { SubjectMask } from './subject-mask.js';
import type { Viewer } from './viewer.js';

export interface DeciderOptions {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  readonly now: Date;
}

/** What a basis reaches at all: by itself, and where the record notes the necessity. */
export interface Reach {
  readonly open: CategoryMask;
  readonly withNote: CategoryMask;
}

type Standing = Pick<SubjectMask, 'categories' | 'standing'>;

/** What rests on no record. */
interface DayOfReader {
  /** About anybody; undefined where the reader or the purpose is refused whatever is asked. */
  readonly anybody: Standing | undefined;
  /** About the reader himself. */
  readonly own: Standing;
  /** Bases, as far as they reach for this reader; filled as they are met. */
  readonly reached: Map<string, Reach>;
}

const days = new Map<string, DayOfReader>();

/** Readers and purposes, before all of them are forgotten. */
const MOST_DAYS = 1_000;

const NO_RECORD = { authorizations: [], prohibitions: [] } as const;

/** Nobody's id: what is permitted about it, is about everybody. */
const ANYBODY = '';

/** Worked out once for a reader and purpose, until the tables may change. */
export function dayOfReader(options: DeciderOptions): DayOfReader {
  const { viewer, purpose, now } = options;
  const key = JSON.stringify([viewer, purpose, steadyUntil(NO_RECORD, now)]);
  const known = days.get(key);
  if (known !== undefined) return known;
  const probe = ask(ANYBODY, PERSON_REFERENCE, options);
  const isRefused = probe.kind === 'refuse' && probe.code !== 'NO_AUTHORIZATION';
  const day: DayOfReader = {
    anybody: isRefused ? undefined : standingOf(ANYBODY, options),
    own: standingOf(viewer.person ?? ANYBODY, options),
    reached: new Map(),
  };
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, day);
  return day;
}

function standingOf(subject: string, options: DeciderOptions): Standing {
  const standing = new Map(
    categories.flatMap(({ code }) => {
      const decision = ask(subject, code, options);
      return decision.kind === 'permit' ? [[code, decision] as const] : [];
    }),
  );
  return { categories: maskOf([...standing.keys()]), standing };
}

const ask = (subject: string, category: string, options: DeciderOptions): Decision =>
  decide({ ...options, ...NO_RECORD, subject, category });
