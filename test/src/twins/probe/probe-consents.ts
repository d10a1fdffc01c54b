import { randomUUID } from 'node:crypto';
import type { Situation } from '../search/situation.js';
import type { Tables } from '../table-rows.js';
import { everyCategory } from '../search/who-sees-what.js';

/** One may see everything about everybody, the other everything but what a column says. */
const coordinator = { agency: 'multi-agency', role: 'MULTI_AGENCY_COORDINATOR' };
export const everything = { id: 'everything', ...coordinator };
export const theRest = { id: 'the-rest', ...coordinator };
/** Not that of the consents the cast gave. */
export const probePurpose = 'SUPPORT_PLAN';

/** What is withheld from the other reader about whom. */
interface Withheld {
  readonly people: readonly string[];
  readonly said: readonly string[];
}

export const probeConsents = (
  tables: Tables,
  withheld: readonly Withheld[],
): Pick<Situation, 'authorizations' | 'measures'> => ({
  measures: [],
  authorizations: (tables.get('household.person') ?? []).flatMap(({ id }) => {
    const person = String(id);
    const said = withheld.flatMap((each) => (each.people.includes(person) ? each.said : []));
    const rest = everyCategory.filter((category) => !said.includes(category));
    return [consentOf(person, everything.id, everyCategory), consentOf(person, theRest.id, rest)];
  }),
});

const consentOf = (person: string, viewer: string, categories: readonly string[]) => ({
  id: randomUUID(),
  version: 1,
  basis: 'LB-01',
  subjects: [person],
  categories,
  recipients: [`viewer:${viewer}`],
  purpose: probePurpose,
  valid_from: '2026-01-01T00:00:00+09:00',
  valid_to: '2099-01-01T00:00:00+09:00',
  giver_capacity: 'SELF',
  giver_person: person,
  opened_by: 'twins',
  opened_by_agency: 'community',
  recorded_at: '2026-01-01T00:00:00+09:00',
});
