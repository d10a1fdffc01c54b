import { Area } from './entities/area.js';
import { PlaceListing } from './entities/place-listing.js';
import { Town } from './entities/town.js';

/** Every table and view this subgraph reads. */
export const entities = [Area, Town, PlaceListing];
