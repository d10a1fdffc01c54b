import { REMOVALS, type HouseholdKind } from '../codes.js';
import type { GivenHousehold } from './identity-input.js';
import type { RegisterRow } from './read-register-rows.js';

export interface GatheredHousehold {
  readonly kind: HouseholdKind;
  readonly sourceKey: string;
  readonly members: readonly { readonly atena: string; readonly relationship: string | null }[];
}

/**
 * The households of today: by 世帯番号, by address, and those given. Whoever died or moved out is in
 * none of the register's.
 * @param present the latest state of every resident
 */
export function gatherHouseholds(
  present: readonly RegisterRow[],
  given: readonly GivenHousehold[],
): GatheredHousehold[] {
  const living = present
    .filter(({ reason }) => !REMOVALS.includes(reason))
    .sort((a, b) =>
      a.register < b.register ? -1 : a.register > b.register ? 1 : a.position - b.position,
    );
  return [
    ...group(living, 'JUKI', ({ register }) => register),
    ...group(living, 'ADDRESS', ({ address }) => address),
    ...given.map(({ kind, sourceKey, members }) => ({
      kind,
      sourceKey,
      members: members.map((atena) => ({ atena, relationship: null })),
    })),
  ];
}

function group(
  rows: readonly RegisterRow[],
  kind: 'JUKI' | 'ADDRESS',
  keyOf: (row: RegisterRow) => string,
): GatheredHousehold[] {
  const groups = new Map<string, { atena: string; relationship: string | null }[]>();
  for (const row of rows) {
    const members = groups.get(keyOf(row)) ?? [];
    members.push({
      atena: row.atena,
      relationship: kind === 'JUKI' && row.relationship !== '' ? row.relationship : null,
    });
    groups.set(keyOf(row), members);
  }
  return [...groups].map(([sourceKey, members]) => ({ kind, sourceKey, members }));
}
