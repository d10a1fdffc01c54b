import type { CastIds } from '../database/prepare-database.js';
import type { DemoStaffKey } from './demo-staff.js';

/** Who of the cast the demo's residents are. */
const residents: Partial<Record<DemoStaffKey, string>> = { resident: 'kashiwagi-mother' };

/** Staff key → `Person.id`, for the issuer. */
export const demoPeople = (cast: CastIds): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(residents).flatMap(([key, member]) => {
      const id = cast[`person ${member}`];
      return id === undefined ? [] : [[key, id]];
    }),
  );
