import type { Observe } from '../collect-findings.js';
import { metresBetween } from '../values/coordinates.js';
import { pointOf, type GroupedPlace } from './group-places.js';
import { pointText } from './row-coordinates.js';

/** Metres; a large site is not wider. */
const SITE = 300;
/** Metres; a town divided into 丁目 (住居表示) is compact. */
const TOWN = 1000;
const COLUMN = '緯度, 経度';

/** Compares places with each other: one lot in two spots, a town torn apart, one spot with two lots. */
export function checkSites(grouped: readonly GroupedPlace[], observe: Observe): void {
  for (const places of groupBy(grouped, ({ place }) => place.site)) {
    const points = places.flatMap(({ place }) => pointOf(place) ?? []);
    const apart = points.some((a) => points.some((b) => metresBetween(a, b) >= SITE));
    if (apart) tell(places, 'SITE_SPREAD', places[0]?.place.address ?? '', observe);
  }
  const compactTown = ({ place }: GroupedPlace) =>
    place.town?.endsWith('丁目') === true ? place.townName : null;
  for (const places of groupBy(grouped, compactTown)) {
    const far = places.filter((place) => isFarFrom(place, places));
    for (const place of far) tell([place], 'TOWN_SPREAD', place.place.address ?? '', observe);
  }
  const spot = ({ place }: GroupedPlace) => {
    const point = pointOf(place);
    return point === null ? null : pointText(point);
  };
  for (const places of groupBy(grouped, spot)) {
    const sites = new Set(places.flatMap(({ place }) => place.site ?? []));
    const [first] = places;
    if (sites.size > 1 && first !== undefined) {
      tell(places, 'COORDINATES_SHARED', spot(first) ?? '', observe);
    }
  }
}

function isFarFrom({ place }: GroupedPlace, places: readonly GroupedPlace[]): boolean {
  const point = pointOf(place);
  const others = places
    .filter((other) => other.place !== place)
    .flatMap((other) => pointOf(other.place) ?? []);
  return (
    point !== null &&
    others.length > 0 &&
    others.every((other) => metresBetween(point, other) >= TOWN)
  );
}

function tell(
  places: readonly GroupedPlace[],
  code: 'SITE_SPREAD' | 'TOWN_SPREAD' | 'COORDINATES_SHARED',
  raw: string,
  observe: Observe,
): void {
  for (const line of places.flatMap(({ lines }) => lines)) {
    observe({ code, line, column: COLUMN, raw });
  }
}

function groupBy(
  places: readonly GroupedPlace[],
  key: (place: GroupedPlace) => string | null,
): readonly (readonly GroupedPlace[])[] {
  const groups = new Map<string, GroupedPlace[]>();
  for (const place of places) {
    const name = key(place);
    if (name === null) continue;
    const scoped = `${place.place.municipalityCode} ${name}`;
    groups.set(scoped, [...(groups.get(scoped) ?? []), place]);
  }
  return [...groups.values()];
}
