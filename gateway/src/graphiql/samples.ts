import { readFile } from 'node:fs/promises';

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
  /** For example `household:8050` → an id of the graph. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A production gateway has no demo staff: one sign-in button, and the issuer asks who it is. */
const none: GraphiqlSamples = { staff: [], ids: {} };

/**
 * Reads the samples of a running city from a JSON file, anew each time: the city is often loaded after
 * the gateway starts. Without a file, or while it is not there yet, there are none.
 */
export async function readSamples(file: string | undefined): Promise<GraphiqlSamples> {
  if (file === undefined) return none;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none;
    throw error;
  }
  const samples: unknown = JSON.parse(text);
  if (isSamples(samples)) return samples;
  throw new Error(`${file} does not hold {staff: [{key, name, title, purpose}], ids: {name: id}}`);
}

function isSamples(value: unknown): value is GraphiqlSamples {
  if (!isRecord(value)) return false;
  const { staff, ids } = value;
  return (
    Array.isArray(staff) &&
    staff.every(
      (person: unknown) =>
        isRecord(person) &&
        ['key', 'name', 'title', 'purpose'].every((field) => typeof person[field] === 'string'),
    ) &&
    isRecord(ids) &&
    Object.values(ids).every((id) => typeof id === 'string')
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
