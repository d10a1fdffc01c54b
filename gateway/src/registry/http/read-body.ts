import { RegistryError } from '../registry-errors.js';

/** How long a field of a body may be, in characters; the body as a whole is limited before. */
const LIMITS = { sdl: 1_000_000, url: 2_000, reason: 500, to: 36, sdlSha256: 64 } as const;

type Field = keyof typeof LIMITS;

/** @throws RegistryError naming the field that is missing, empty, too long or no text */
export function textOf(body: unknown, field: Field): string {
  const value = optionalTextOf(body, field);
  if (value === undefined) throw new RegistryError('MALFORMED_BODY', { field });
  return value;
}

export function optionalTextOf(body: unknown, field: Field): string | undefined {
  const value = fieldOf(body, field);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '' || value.length > LIMITS[field]) {
    throw new RegistryError('MALFORMED_BODY', { field });
  }
  return value;
}

export function flagOf(body: unknown, field: string): boolean {
  const value = fieldOf(body, field);
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw new RegistryError('MALFORMED_BODY', { field });
  return value;
}

const fieldOf = (body: unknown, field: string): unknown =>
  typeof body === 'object' && body !== null
    ? (body as Readonly<Record<string, unknown>>)[field]
    : undefined;

const NAME = /^[a-z][a-z0-9-]{0,62}$/;

/** The name of a subgraph, from the address. */
export function nameOf(params: Readonly<Record<string, unknown>>): string {
  const { name } = params;
  if (typeof name === 'string' && NAME.test(name)) return name;
  throw new RegistryError('BAD_NAME', { field: 'name' });
}
