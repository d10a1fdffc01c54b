import type { Viewer } from '@kasane/policy/decide';
import type { PurposeCode } from '@kasane/policy/purposes';
import type { AuthorizationStore } from './consent/authorization-store.js';
import { createPermissions, type Permissions } from './consent/permissions.js';

/** What belongs to one request, from sign-in to answer, and to no other. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  readonly permissions: Permissions;
  readonly onWithheld: (subject: string, category: string) => void;
  /** What was withheld, once per person and category, in order. */
  readonly withheld: () => readonly { readonly subject: string; readonly category: string }[];
}

export interface RequestContextOptions {
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  readonly store: AuthorizationStore;
  readonly now?: () => Date;
}

export function createRequestContext({
  viewer,
  purpose,
  store,
  now = () => new Date(),
}: RequestContextOptions): RequestContext {
  const withheld = new Map<string, { subject: string; category: string }>();
  return {
    viewer,
    purpose,
    permissions: createPermissions({ viewer, purpose, store, now }),
    onWithheld: (subject, category) => {
      withheld.set(`${subject} ${category}`, { subject, category });
    },
    withheld: () => [...withheld.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, w]) => w),
  };
}
