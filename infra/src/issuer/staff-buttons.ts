import type { StaffButton } from '@kasane/gateway/graphiql/samples';
import { demoStaff, usualPurpose } from './demo-staff.js';

/** The demo staff as GraphiQL shows it: what the stack gives the gateway as GRAPHIQL_STAFF. */
export const staffButtons: readonly StaffButton[] = demoStaff.map((person) => ({
  key: person.key,
  name: person.name,
  title: person.title,
  purpose: usualPurpose(person),
}));
