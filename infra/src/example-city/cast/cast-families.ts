import { aoi } from './aoi.js';
import type { CastFamily } from './cast-family.js';
import { familiesAtRisk } from './families-at-risk.js';
import { familiesOfOtherShapes } from './families-of-other-shapes.js';
import { familiesUnderProtection } from './families-under-protection.js';
import { familiesWithCare } from './families-with-care.js';
import { familiesWithDisability } from './families-with-disability.js';
import { kashiwagi } from './kashiwagi.js';
import { plainFamilies } from './plain-families.js';
import { sakura } from './sakura.js';

/** The named households of the example city, documented in infra/example-city.md. */
export const castFamilies: readonly CastFamily[] = [
  sakura,
  aoi,
  kashiwagi,
  ...familiesWithCare,
  ...familiesWithDisability,
  ...familiesAtRisk,
  ...familiesUnderProtection,
  ...familiesOfOtherShapes,
  ...plainFamilies,
];
