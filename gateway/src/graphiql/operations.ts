import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * A prefilled operation of GraphiQL. Its file opens with comment lines: the title, what it shows, and
 * optionally `# 変数: {…}`, the variables as JSON with `{{name}}` where an id of the running city goes.
 */
export interface PrefilledOperation {
  /** The file name without ordering number and ending. */
  readonly key: string;
  readonly title: string;
  readonly query: string;
  /** JSON text, or empty. */
  readonly variables: string;
}

const FOLDER = fileURLToPath(new URL('./operations/', import.meta.url));
const VARIABLES = /^# 変数: *(\{.*\})\n/m;

/** Reads the operations in the order of their file names. */
export async function readOperations(folder = FOLDER): Promise<readonly PrefilledOperation[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => parseOperation(file, await readFile(`${folder}/${file}`, 'utf8'))),
  );
}

function parseOperation(file: string, text: string): PrefilledOperation {
  const title = /^# *(.+)\n/.exec(text)?.[1];
  if (title === undefined) throw new Error(`${file} must open with "# " and its title`);
  return {
    key: file.replace(/^\d+-|\.graphql$/g, ''),
    title,
    query: text.replace(VARIABLES, ''),
    variables: VARIABLES.exec(text)?.[1] ?? '',
  };
}

/**
 * Puts the ids of the running city into the variables. An id nobody gave becomes an empty string, for
 * the reader to fill in.
 */
export function fillVariables(
  operation: PrefilledOperation,
  ids: Readonly<Record<string, string>>,
): PrefilledOperation {
  if (operation.variables === '') return operation;
  const filled = operation.variables.replace(/\{\{([^}]*)\}\}/g, (_all, name: string) =>
    JSON.stringify(ids[name] ?? '').slice(1, -1),
  );
  return { ...operation, variables: JSON.stringify(JSON.parse(filled), null, 2) };
}
