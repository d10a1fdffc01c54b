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
  /** A department did not answer. */
  | { readonly reason: 'UNAVAILABLE' };

export const PRESENT: Verdict = { status: 'PRESENT', evidence: [] };
export const ABSENT: Verdict = { status: 'ABSENT', evidence: [] };

export const undetermined = (...gaps: readonly Gap[]): Verdict => ({
  status: 'UNDETERMINED',
  gaps,
});

/** A verdict, or the question it answers, asked only where it still counts. */
export type Asked = Verdict | (() => Verdict);

/** All of them: one that is absent settles it, whatever cannot be seen of the others. */
export function all(...asked: readonly Asked[]): Verdict {
  const evidence: Evidence[] = [];
  const gaps: Gap[] = [];
  for (const one of asked) {
    const verdict = typeof one === 'function' ? one() : one;
    if (verdict.status === 'ABSENT') return verdict;
    if (verdict.status === 'UNDETERMINED') gaps.push(...verdict.gaps);
    else evidence.push(...verdict.evidence);
  }
  return gaps.length === 0 ? { status: 'PRESENT', evidence } : undetermined(...gaps);
}

/** One of them at least: one that is present settles it. */
export const any = (...verdicts: readonly Verdict[]): Verdict => atLeast(1, verdicts);

export const not = (verdict: Verdict): Verdict => {
  if (verdict.status === 'UNDETERMINED') return verdict;
  return { ...verdict, status: verdict.status === 'PRESENT' ? 'ABSENT' : 'PRESENT' };
};

/** So many of them at least. */
export function atLeast(count: number, verdicts: readonly Verdict[]): Verdict {
  const said = { PRESENT: [] as Evidence[], ABSENT: [] as Evidence[] };
  const gaps: Gap[] = [];
  let [present, open] = [0, 0];
  for (const verdict of verdicts) {
    if (verdict.status === 'UNDETERMINED') {
      open += 1;
      gaps.push(...verdict.gaps);
    } else {
      present += verdict.status === 'PRESENT' ? 1 : 0;
      said[verdict.status].push(...verdict.evidence);
    }
  }
  if (present >= count) return { status: 'PRESENT', evidence: said.PRESENT };
  return present + open < count
    ? { status: 'ABSENT', evidence: said.ABSENT }
    : undetermined(...gaps);
}

/** Each evidence and each gap once, in order. */
export function once<T extends object>(items: readonly T[]): readonly T[] {
  const known = new Map(items.map((item) => [Object.values(item).join(' '), item]));
  return [...known.values()];
}
