import type { ResidentIndex, World } from '../../world.js';

/**
 * Whose school and nursery must be kept back (DV等支援措置, domain.md §2.2 D-1): the protected and
 * whoever lives with them, because a sibling's school gives the same address away. The end of the
 * period lifts nothing; only a recorded lifting does.
 */
export function suppressed(world: World): ReadonlySet<ResidentIndex> {
  return new Set(
    world.protections
      .filter(({ liftedOn }) => liftedOn === undefined || liftedOn > world.today)
      .flatMap(({ applicant, together, perpetrator }) =>
        [applicant, ...together].flatMap((index) => {
          const dwelling = world.residents[index]?.dwelling ?? -1;
          const home = world.dwellings[dwelling]?.members ?? [];
          return [index, ...home.filter((member) => member !== perpetrator)];
        }),
      ),
  );
}
