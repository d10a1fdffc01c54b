import type { Disclosure } from '@kasane/ledger/entry';
import type { Permit } from '../consent/permissions.js';
import type { FetchTools } from '../firewall/fetch-tools.js';

export interface DisclosureList {
  readonly add: FetchTools['onDisclosed'];
  readonly all: () => readonly Disclosure[];
}

type Shown = Parameters<FetchTools['onDisclosed']>[1];

interface Ground {
  readonly permit: Permit;
  readonly lists: Set<Shown>;
}

/**
 * What one request showed. A category that was permitted twice on two grounds (a consent withdrawn
 * between two fetches, and a sitting that is still open) stands there twice, each with its fields.
 */
export function createDisclosureList(): DisclosureList {
  const people = new Map<string, Ground[]>();
  // Several look at it when the answer leaves.
  let listed: readonly Disclosure[] | undefined;
  return {
    add: (subject, shown, permit) => {
      listed = undefined;
      const grounds = people.get(subject);
      if (grounds === undefined) {
        people.set(subject, [{ permit, lists: new Set([shown]) }]);
        return;
      }
      const known = grounds.find((ground) => isSame(ground.permit, permit));
      if (known === undefined) grounds.push({ permit, lists: new Set([shown]) });
      else known.lists.add(shown);
    },
    all: () => {
      const joined = createJoin();
      listed ??= [...people].flatMap(([subject, grounds]) =>
        grounds.map(({ permit, lists }): Disclosure => {
          const record = recordOf(permit);
          const authorization =
            record === undefined ? null : { id: record.id, version: record.version };
          return { subject, basis: permit.basis, authorization, shown: joined(lists) };
        }),
      );
      return listed;
    },
  };
}

function isSame(a: Permit, b: Permit): boolean {
  if (a === b) return true;
  if (a.basis !== b.basis) return false;
  const [one, other] = [recordOf(a), recordOf(b)];
  return one?.id === other?.id && one?.version === other?.version;
}

const recordOf = (permit: Permit) => ('authorization' in permit ? permit.authorization : undefined);

/** One list for all who were shown the same: most of a caseload is. */
function createJoin(): (lists: ReadonlySet<Shown>) => Disclosure['shown'] {
  const names = new Map<Shown, number>();
  const known = new Map<string, Disclosure['shown']>();
  return (lists) => {
    const key = [...lists]
      .map((list) => {
        const name = names.get(list) ?? names.size;
        names.set(list, name);
        return name;
      })
      .join();
    const shown =
      known.get(key) ??
      [...lists].flat().map(({ category, coordinates }) => ({ category, fields: coordinates }));
    known.set(key, shown);
    return shown;
  };
}
