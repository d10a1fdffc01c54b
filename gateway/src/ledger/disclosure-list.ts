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
  const shown = new Map<string, Map<string, Disclosure[]>>();
  return {
    add: (subject, category, coordinates, permit) => {
      const about = shown.get(subject) ?? new Map<string, Disclosure[]>();
      shown.set(subject, about);
      const listed = about.get(category) ?? [];
      about.set(category, listed);
      const { basis } = permit;
      const record = 'authorization' in permit ? permit.authorization : undefined;
      const at = listed.findIndex(
        (known) =>
          known.basis === basis &&
          known.authorization?.id === record?.id &&
          known.authorization?.version === record?.version,
      );
      const known = listed[at];
      if (known === undefined) {
        const authorization =
          record === undefined ? null : { id: record.id, version: record.version };
        // The list itself, not a copy: it is the plan's, and the same for everybody (entryText).
        listed.push({ subject, category, fields: coordinates, basis, authorization });
      } else if (known.fields !== coordinates) {
        listed[at] = { ...known, fields: [...new Set([...known.fields, ...coordinates])] };
      }
    },
    all: () => [...shown.values()].flatMap((about) => [...about.values()].flat()),
  };
}
