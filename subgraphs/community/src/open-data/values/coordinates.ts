export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Degrees; south-west and north-east corner. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** The territory of Japan (国土地理院: 20°25′–45°33′ N, 122°56′–153°59′ E). */
const JAPAN: Box = { south: 20.4, west: 122.9, north: 45.6, east: 154 };

/** About 55 km; the largest municipality (高山市) is not 85 km across. */
const REACH = 0.5;

export const inside = ({ latitude, longitude }: Point, box: Box): boolean =>
  latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;

export const isInJapan = (point: Point): boolean => inside(point, JAPAN);

/** Where a municipality can lie: around the middle of its own places. Null without any place. */
export function plausibleBox(points: readonly Point[]): Box | null {
  const latitude = median(points.map((point) => point.latitude));
  const longitude = median(points.map((point) => point.longitude));
  return latitude === null || longitude === null
    ? null
    : {
        south: latitude - REACH,
        north: latitude + REACH,
        west: longitude - REACH,
        east: longitude + REACH,
      };
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** Metres between two points (haversine, mean radius of the earth). */
export function metresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half));
}

/** Seven decimals are a centimetre; more come from computing with binary fractions. */
export const roundDegrees = (value: number): number => Number(value.toFixed(7));

/** A decimal number of degrees, or null. */
export const readDegrees = (text: string): number | null =>
  /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : null;
