import { findingKinds, type Finding, type FindingCode } from './findings.js';

export interface Observation {
  readonly code: FindingCode;
  readonly line: number;
  readonly column: string;
  readonly raw: string;
  readonly used?: string;
  readonly detail?: string;
}

export type Observe = (observation: Observation) => void;

const order = new Map(findingKinds.map((kind, index) => [kind.code, { ...kind, index }] as const));

/**
 * Puts observations together: the same thing in several lines is one finding with those lines, and
 * a habit of the whole file is one finding however its values differ.
 */
export function collectFindings(observations: readonly Observation[]): readonly Finding[] {
  const groups = new Map<string, Observation[]>();
  for (const seen of observations) {
    const key = JSON.stringify(
      isSystematic(seen.code)
        ? [seen.code, seen.column]
        : [seen.code, seen.column, seen.raw, seen.used, seen.detail],
    );
    groups.set(key, [...(groups.get(key) ?? []), seen]);
  }
  return [...groups.values()].map(toFinding).sort(inReportOrder);
}

function toFinding(group: readonly Observation[]): Finding {
  const lines = [...new Set(group.map(({ line }) => line))].sort((a, b) => a - b);
  const first = group.find(({ line }) => line === lines[0]);
  const kind = first === undefined ? undefined : order.get(first.code);
  if (first === undefined || kind === undefined) throw new Error('a finding without observation');
  return {
    code: first.code,
    action: kind.action,
    lines,
    column: first.column,
    raw: first.raw,
    used: first.used ?? null,
    detail: first.detail ?? null,
    reason: kind.reason,
  };
}

const isSystematic = (code: FindingCode): boolean => {
  const kind = order.get(code);
  return kind !== undefined && 'systematic' in kind;
};

const inReportOrder = (a: Finding, b: Finding): number =>
  place(a) - place(b) ||
  (a.lines[0] ?? 0) - (b.lines[0] ?? 0) ||
  (a.column < b.column ? -1 : a.column > b.column ? 1 : 0);

const place = ({ code }: Finding): number => order.get(code)?.index ?? 0;
