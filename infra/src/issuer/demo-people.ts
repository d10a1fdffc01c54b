import type { CastIds } from '../database/prepare-database.js';
import type { DemoStaffKey } from './demo-staff.js';

/** Who of the cast the demo's residents and guardians are. */
const residents: Partial<Record<DemoStaffKey, string>> = {
  resident: 'kashiwagi-mother',
  // 市民後見人: a citizen of the city, of whom nobody holds powers until somebody records them.
  guardian: 'kawabata-mother',
};

/** Staff key → `Person.id`, for the issuer. */
export const demoPeople = (cast: CastIds): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(residents).flatMap(([key, member]) => {
      const id = cast[`person ${member}`];
      return id === undefined ? [] : [[key, id]];
    }),
  );
