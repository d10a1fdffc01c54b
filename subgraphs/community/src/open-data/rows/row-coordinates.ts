import type { Observe } from '../collect-findings.js';
import {
  inside,
  isInJapan,
  readDegrees,
  roundDegrees,
  type Box,
  type Point,
} from '../values/coordinates.js';
import { plainNumber } from '../values/plain-text.js';
import type { SourceRow } from './source-rows.js';

/** A point as written, put the right way round; null where it is none in Japan. */
export function roughPoint(row: SourceRow): Point | null {
  const [latitude, longitude] = degrees(row);
  if (latitude === null || longitude === null) return null;
  const point = { latitude, longitude };
  const swapped = { latitude: longitude, longitude: latitude };
  return [point, swapped].find(isInJapan) ?? null;
}

/** The point of a row; a wrong pin sends somebody to the wrong house, so doubt leaves it empty. */
export function readRowPoint(row: SourceRow, box: Box | null, observe: Observe): Point | null {
  const { line } = row;
  const raw = [row.raw('latitude').trim(), row.raw('longitude').trim()] as const;
  if (raw[0] === '' && raw[1] === '') return null;
  const column = `${row.column('latitude')}, ${row.column('longitude')}`;
  const written = raw.join(', ');
  const [latitude, longitude] = degrees(row);
  if (latitude === null || longitude === null) {
    observe({ code: 'COORDINATES_UNREADABLE', line, column, raw: written });
    return null;
  }
  const found = roughPoint(row);
  if (found === null || (box !== null && !inside(found, box))) {
    observe({ code: 'COORDINATES_OUTSIDE', line, column, raw: written });
    return null;
  }
  const point = {
    latitude: roundDegrees(found.latitude),
    longitude: roundDegrees(found.longitude),
  };
  const used = pointText(point);
  if (found.latitude !== latitude) {
    observe({ code: 'COORDINATES_SWAPPED', line, column, raw: written, used });
  } else if (raw.some((text) => /\.\d{8,}/.test(text))) {
    observe({ code: 'COORDINATES_NOISE', line, column, raw: written, used });
  }
  return point;
}

export const pointText = ({ latitude, longitude }: Point): string =>
  `${String(latitude)}, ${String(longitude)}`;

const degrees = (row: SourceRow) =>
  [
    readDegrees(plainNumber(row.raw('latitude'))),
    readDegrees(plainNumber(row.raw('longitude'))),
  ] as const;
