import type { Prohibition } from './prohibition.js';

/** Whether a measure is whole. One that isn't must refuse, and never be skipped. */
export function isProhibition(value: unknown): value is Prohibition {
  if (typeof value !== 'object' || value === null) return false;
  const {
    rule,
    protectedPeople,
    perpetrator,
    household = [],
    cases = [],
    casemates = [],
    releases,
  } = value as Partial<Record<keyof Prohibition, unknown>>;
  return (
    rule === 'D-1' &&
    Array.isArray(protectedPeople) &&
    typeof perpetrator === 'string' &&
    Array.isArray(household) &&
    Array.isArray(cases) &&
    Array.isArray(casemates) &&
    Array.isArray(releases) &&
    releases.every((release) => typeof release === 'object' && release !== null)
  );
}
