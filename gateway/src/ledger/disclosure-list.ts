import type { Disclosure } from '@kasane/ledger/entry';
import type { FetchTools } from '../firewall/guarded-fetch.js';

export interface DisclosureList {
  readonly add: FetchTools['onDisclosed'];
  readonly all: () => readonly Disclosure[];
}

/**
 * What one request showed. A category that was permitted twice on two grounds (a consent withdrawn
 * between two fetches, and a sitting that is still open) stands there twice, each with its fields.
 */
export function createDisclosureList(): DisclosureList {
  const shown = new Map<string, Disclosure & { readonly fields: string[] }>();
  return {
    add: (subject, category, coordinates, permit) => {
      const { basis } = permit;
      const record = 'authorization' in permit ? permit.authorization : undefined;
      const authorization =
        record === undefined ? null : { id: record.id, version: record.version };
      const by =
        authorization === null ? '' : `${authorization.id} ${String(authorization.version)}`;
      const key = `${subject} ${category} ${basis} ${by}`;
      const known = shown.get(key);
      if (known === undefined) {
        shown.set(key, { subject, category, fields: [...coordinates], basis, authorization });
      } else {
        known.fields.push(...coordinates.filter((field) => !known.fields.includes(field)));
      }
    },
    all: () => [...shown.values()],
  };
}
