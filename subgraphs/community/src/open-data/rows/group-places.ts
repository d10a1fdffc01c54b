import type { Observe } from '../collect-findings.js';
import { metresBetween, type Point } from '../values/coordinates.js';
import type { Meaning } from '../layouts/meanings.js';
import { stableId } from '../../stable-id.js';
import type { ImportedPlace, ImportedService } from '../place.js';
import { plainText } from '../values/plain-text.js';
import type { RowReading } from './read-row.js';
import { pointText } from './row-coordinates.js';

/** A place with the lines of the file it was put together from. */
export interface GroupedPlace {
  readonly place: ImportedPlace;
  readonly lines: readonly number[];
}

/** Metres; less is another way of clicking the same building. */
const SAME_SPOT = 10;

/**
 * One place per name and lot. Neither alone is enough: two companies share a lot, sister services
 * share coordinates and telephone under names of their own, the published ID is one per row, and
 * 事業所番号 may be empty.
 */
export function groupPlaces(readings: readonly RowReading[], observe: Observe): GroupedPlace[] {
  const groups = new Map<string, RowReading[]>();
  for (const reading of [...readings].sort(inPublishedOrder)) {
    const id = idOf(reading);
    groups.set(id, [...(groups.get(id) ?? []), reading]);
  }
  return [...groups].map(([id, group]) => ({
    place: { id, ...merge(group, observe), services: mergeServices(group, observe) },
    lines: group.map(({ row }) => row.line),
  }));
}

const idOf = ({ place }: RowReading): string =>
  stableId(
    place.municipalityCode,
    place.dataset,
    plainText(place.name).replaceAll(/\s/gu, '').toLowerCase(),
    place.site ?? '',
  );

/** Which row speaks for a place must not depend on the order of rows in the file. */
function inPublishedOrder(a: RowReading, b: RowReading): number {
  const [left, right] = [a, b].map(
    ({ publishedId, place, services }) =>
      [publishedId ?? '\uffff', JSON.stringify([place, services])] as const,
  );
  return compare(left?.[0] ?? '', right?.[0] ?? '') || compare(left?.[1] ?? '', right?.[1] ?? '');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the rows of a place can say differently, and the column to name in the report. */
const merged = [
  ['name', 'name'],
  ['nameKana', 'nameKana'],
  ['building', 'building'],
  ['postalCode', 'postalCode'],
  ['phone', 'phone'],
  ['extension', 'extension'],
  ['fax', 'fax'],
  ['corporateNumber', 'corporateNumber'],
  ['corporation', 'corporation'],
  ['days', 'days'],
  ['daysNote', 'daysNote'],
  ['opens', 'opens'],
  ['closes', 'closes'],
  ['temporaryCare', 'temporaryCare'],
  ['description', 'description'],
  ['url', 'url'],
  ['remarks', 'remarks'],
] as const satisfies readonly (readonly [keyof ImportedPlace, Meaning])[];

function merge(group: readonly RowReading[], observe: Observe): RowReading['place'] {
  const [first] = group;
  if (first === undefined) throw new Error('a place without rows');
  const values = merged.map(([field, meaning]) => {
    const stated = group.filter(({ place }) => place[field] !== null);
    const used = stated[0]?.place[field] ?? null;
    for (const { row, place } of stated.filter(({ place }) => place[field] !== used)) {
      observe({
        code: 'VALUES_DIFFER',
        line: row.line,
        column: row.column(meaning),
        raw: String(place[field]),
        used: String(used),
      });
    }
    return [field, used] as const;
  });
  return { ...first.place, ...Object.fromEntries(values), ...mergePoint(group, observe) };
}

function mergePoint(
  group: readonly RowReading[],
  observe: Observe,
): Pick<ImportedPlace, 'latitude' | 'longitude'> {
  const located = group.flatMap(({ row, place }) => {
    const point = pointOf(place);
    return point === null ? [] : [{ row, point }];
  });
  const [chosen] = located;
  if (chosen === undefined) return { latitude: null, longitude: null };
  for (const { row, point } of located) {
    if (metresBetween(point, chosen.point) < SAME_SPOT) continue;
    observe({
      code: 'COORDINATES_DIFFER',
      line: row.line,
      column: `${row.column('latitude')}, ${row.column('longitude')}`,
      raw: pointText(point),
      used: pointText(chosen.point),
    });
  }
  return chosen.point;
}

export const pointOf = ({
  latitude,
  longitude,
}: Pick<ImportedPlace, 'latitude' | 'longitude'>): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

function mergeServices(group: readonly RowReading[], observe: Observe): readonly ImportedService[] {
  const services = new Map<string, ImportedService>();
  for (const { row, services: stated } of group) {
    for (const service of stated) {
      const key = service.asPublished.normalize('NFKC').replaceAll(/\s/gu, '');
      if (services.has(key)) {
        const { asPublished: raw } = service;
        observe({ code: 'SERVICE_REPEATED', line: row.line, column: row.column('service'), raw });
      } else services.set(key, service);
    }
  }
  return [...services.values()].sort(
    (a, b) => compare(a.code ?? '', b.code ?? '') || compare(a.asPublished, b.asPublished),
  );
}
