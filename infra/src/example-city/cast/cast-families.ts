import type { CastFamily } from './cast-family.js';

export const castFamilies: readonly CastFamily[] = [];
