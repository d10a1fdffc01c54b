/** A sign-in button of GraphiQL. */
export interface StaffButton {
  /** Sent to the issuer as `login_hint`. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
}

/** What only the running city knows: whom to sign in as, and ids for the prefilled operations. */
export interface GraphiqlSamples {
  readonly staff: readonly StaffButton[];
  /** By the names in the operations: `household:8050` → an id of the graph. */
  readonly ids: Readonly<Record<string, string>>;
}

/**
 * Reads the samples from the environment: `GRAPHIQL_STAFF`, a JSON list of StaffButton, and
 * `GRAPHIQL_VARIABLES`, a JSON object of ids by name. A production gateway sets neither and shows one
 * sign-in button; the issuer then asks who it is.
 *
 * @throws Error naming the variable that is wrong and what it takes.
 */
export function readSamples(env: NodeJS.ProcessEnv = process.env): GraphiqlSamples {
  return {
    staff: json(
      env,
      'GRAPHIQL_STAFF',
      isStaff,
      'a JSON list of {"key", "name", "title", "purpose"}',
      [],
    ),
    ids: json(env, 'GRAPHIQL_VARIABLES', isIds, 'a JSON object of texts by name', {}),
  };
}

function json<Value>(
  env: NodeJS.ProcessEnv,
  name: string,
  accepts: (value: unknown) => value is Value,
  meaning: string,
  absent: Value,
): Value {
  const text = env[name];
  if (text === undefined || text === '') return absent;
  try {
    const value: unknown = JSON.parse(text);
    if (accepts(value)) return value;
  } catch {
    // The message below says it, without repeating what may be long.
  }
  throw new Error(`${name} cannot be read; it takes ${meaning}`);
}

const isStaff = (value: unknown): value is readonly StaffButton[] =>
  Array.isArray(value) &&
  value.every(
    (person: unknown) =>
      isRecord(person) &&
      ['key', 'name', 'title', 'purpose'].every((field) => typeof person[field] === 'string'),
  );

const isIds = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((id) => typeof id === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
