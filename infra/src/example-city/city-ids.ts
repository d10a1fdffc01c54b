import { createHash } from 'node:crypto';

/**
 * Opaque ids that are the same whenever the same city is made, so that links, prefilled queries and
 * tests keep working. A real city draws random ones (the identity index's default).
 */
export interface CityIds {
  readonly person: (atena: string) => string;
  readonly household: (kind: string, sourceKey: string) => string;
  readonly authorization: (key: string) => string;
  readonly protection: (key: string) => string;
}

export const createCityIds = (seed: number): CityIds => ({
  person: (atena) => uuid(`person ${String(seed)} ${atena}`),
  household: (kind, sourceKey) => uuid(`household ${String(seed)} ${kind} ${sourceKey}`),
  authorization: (key) => uuid(`authorization ${String(seed)} ${key}`),
  protection: (key) => uuid(`protection ${String(seed)} ${key}`),
});

/** RFC 9562 version 8: our own digest in the shape of a UUID. */
function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
