import { Area } from './areas/area.js';
import { EvacuationEntry } from './evacuation/evacuation-entry.js';
import { PersonHint } from './hints/person-hint.js';
import { PlaceListing } from './places/place-listing.js';
import { Town } from './areas/town.js';

/** Every table and view this subgraph reads. */
export const entities = [Area, Town, PlaceListing, EvacuationEntry, PersonHint];
