import { createDecider } from '@kasane/policy/decision/create-decider';
import { categories } from '@kasane/policy/tables/categories';
import { decide } from '@kasane/policy/decision/decide';
import { permitsCategory } from '@kasane/policy/decision/subject-mask';
import type { Authorization } from '@kasane/policy/records/authorization';
import type { Viewer } from '@kasane/policy/decision/viewer';

/** Decisions a second on one core: one person, one category, permitted or refused. */
export interface DecisionRate {
  /** As the firewall decides: all categories of a person at once. */
  readonly byMask: number;
  /** One walk of the rules for each, as `explain` does. */
  readonly byRule: number;
}

const PEOPLE = 200;
const NOW = new Date();
const viewer: Viewer = {
  id: 'benchmark',
  agency: 'multi-agency',
  role: 'MULTI_AGENCY_COORDINATOR',
};
const purpose = 'MULTI_AGENCY_SUPPORT';
const codes = categories.map(({ code }) => code);

/** Everybody has consented to every second category, each by a record of their own. */
const consentOf = (subject: string): Authorization => ({
  ...{ id: `consent of ${subject}`, version: 1, basis: 'LB-01', subjects: [subject], purpose },
  categories: codes.filter((_code, at) => at % 2 === 0),
  ...{ fields: [], exclusions: [], recipients: ['agency:multi-agency'], caseId: null },
  validFrom: new Date(NOW.getTime() - 60_000),
  validTo: new Date(NOW.getTime() + 3_600_000),
  withdrawnAt: null,
});

/** @param seconds how long each of the two is measured */
export function measureDecisions(seconds: number): DecisionRate {
  const people = Array.from({ length: PEOPLE }, (_person, at) => `person ${String(at)}`);
  const decideByRule = (): number => {
    let permitted = 0;
    for (const subject of people) {
      const records = { authorizations: [consentOf(subject)], prohibitions: [] };
      for (const category of codes) {
        const question = { viewer, purpose, subject, category, ...records, now: NOW } as const;
        if (decide(question).kind === 'permit') permitted += 1;
      }
    }
    return permitted;
  };
  const decideByMask = (): number => {
    // New records and a new decider, as every request has them.
    const decider = createDecider({ viewer, purpose, now: NOW });
    let permitted = 0;
    for (const subject of people) {
      const mask = decider(subject, [consentOf(subject)], []);
      for (const category of codes) if (permitsCategory(mask, category)) permitted += 1;
    }
    return permitted;
  };
  const expected = decideByRule();
  if (expected === 0) throw new Error('no decision permits anything');
  return {
    byMask: perSecond(seconds, decideByMask, expected),
    byRule: perSecond(seconds, decideByRule, expected),
  };
}

/** Both ways must permit the same number, or one of them measures nothing. */
function perSecond(seconds: number, decideAll: () => number, expected: number): number {
  let rounds = 0;
  const began = process.cpuUsage();
  let used: number;
  do {
    if (decideAll() !== expected) throw new Error('masks and rules do not permit the same');
    rounds += 1;
    const { user, system } = process.cpuUsage(began);
    used = (user + system) / 1_000_000;
  } while (used < seconds);
  return (rounds * PEOPLE * codes.length) / used;
}
