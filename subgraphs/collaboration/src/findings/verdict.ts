/**
 * Terminology
 * - verdict: what can be said of one question with what the reader may see; Kleene's three values.
 *   Both certain ones say by which fields they are so, the uncertain one what it lacks.
 */
export type Verdict =
  | { readonly status: 'PRESENT' | 'ABSENT'; readonly evidence: readonly Evidence[] }
  | { readonly status: 'UNDETERMINED'; readonly gaps: readonly Gap[] };

/** A field of a person, never its value: whoever may read it can go there. */
export interface Evidence {
  /** `Person.careCertifications` */
  readonly field: string;
  readonly category: string;
  readonly subject: string;
}

export type Gap =
  | {
      readonly reason: 'NOT_PERMITTED' | 'NOT_RECORDED';
      readonly category: string;
      readonly subject: string;
    }
  /** There may be people in the household whom this reader does not meet. */
  | { readonly reason: 'UNSEEN_PEOPLE' }
  /** No system that holds it is joined to the graph. */
  | { readonly reason: 'NO_SOURCE'; readonly source: string }
  /** A department did not answer. */
  | { readonly reason: 'UNAVAILABLE' };

export const PRESENT: Verdict = { status: 'PRESENT', evidence: [] };
export const ABSENT: Verdict = { status: 'ABSENT', evidence: [] };

export const undetermined = (...gaps: readonly Gap[]): Verdict => ({
  status: 'UNDETERMINED',
  gaps,
});

/** All of them: one that is absent settles it, whatever cannot be seen of the others. */
export const all = (...verdicts: readonly Verdict[]): Verdict => not(any(...verdicts.map(not)));

/** One of them at least: one that is present settles it. */
export const any = (...verdicts: readonly Verdict[]): Verdict => atLeast(1, verdicts);

export const not = (verdict: Verdict): Verdict => {
  if (verdict.status === 'UNDETERMINED') return verdict;
  return { ...verdict, status: verdict.status === 'PRESENT' ? 'ABSENT' : 'PRESENT' };
};

/** So many of them at least. */
export function atLeast(count: number, verdicts: readonly Verdict[]): Verdict {
  const present = verdicts.filter(({ status }) => status === 'PRESENT');
  if (present.length >= count) return { status: 'PRESENT', evidence: evidenceOf(present) };
  const open = verdicts.flatMap((verdict) => (verdict.status === 'UNDETERMINED' ? verdict : []));
  if (present.length + open.length < count) {
    const absent = verdicts.filter(({ status }) => status === 'ABSENT');
    return { status: 'ABSENT', evidence: evidenceOf(absent) };
  }
  return undetermined(...unique(open.flatMap(({ gaps }) => gaps)));
}

const evidenceOf = (verdicts: readonly Verdict[]): readonly Evidence[] =>
  unique(verdicts.flatMap((one) => (one.status === 'UNDETERMINED' ? [] : one.evidence)));

function unique<T extends object>(items: readonly T[]): readonly T[] {
  const known = new Map(items.map((item) => [Object.values(item).join(' '), item]));
  return [...known.values()];
}
