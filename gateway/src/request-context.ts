import type { Disclosure } from '@kasane/ledger/entry';
import type { PurposeCode } from '@kasane/policy/tables/purposes';
import type { Reader } from './auth/reader.js';
import type { AuthorizationStore } from './consent/authorization-store.js';
import { createPermissions, type Permissions } from './consent/permissions.js';
import type { FetchTools } from './firewall/fetch-tools.js';
import { createDisclosureList } from './ledger/disclosure-list.js';

/** What belongs to one request, from sign-in to answer, and to no other. */
export interface RequestContext {
  readonly viewer: Reader;
  readonly purpose: PurposeCode;
  readonly permissions: Permissions;
  readonly onWithheld: (subject: string, category: string) => void;
  readonly wasWithheld: FetchTools['wasWithheld'];
  /** What was withheld, once per person and category, in order. */
  readonly withheld: () => readonly { readonly subject: string; readonly category: string }[];
  readonly onDisclosed: FetchTools['onDisclosed'];
  /** What was shown so far about whom. */
  readonly disclosures: () => readonly Disclosure[];
}

export interface RequestContextOptions {
  readonly viewer: Reader;
  readonly purpose: PurposeCode;
  readonly store: AuthorizationStore;
  readonly now?: () => Date;
}

export function createRequestContext({
  viewer,
  purpose,
  store,
  now = store.now,
}: RequestContextOptions): RequestContext {
  const shown = createDisclosureList();
  const withheld = new Map<string, { subject: string; category: string }>();
  return {
    viewer,
    purpose,
    permissions: createPermissions({ viewer, purpose, store, now }),
    onWithheld: (subject, category) => {
      withheld.set(`${subject} ${category}`, { subject, category });
    },
    wasWithheld: (subject, category) => withheld.has(`${subject} ${category}`),
    onDisclosed: shown.add,
    disclosures: shown.all,
    withheld: () => [...withheld.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, w]) => w),
  };
}
