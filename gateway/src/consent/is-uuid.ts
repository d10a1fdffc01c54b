const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether this can be a `Person.id` at all. Whatever is not, is nobody, and nothing is permitted. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && UUID.test(value);
