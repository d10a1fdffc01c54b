import { systemOf } from './systems.js';

/**
 * The connection string of a system, from its own variable.
 * @throws Error naming the variable that is missing or not a PostgreSQL URL.
 */
export function databaseUrl(system: string, env: NodeJS.ProcessEnv = process.env): string {
  const { role, urlVariable } = systemOf(system);
  const url = env[urlVariable];
  if (url === undefined || url === '') {
    throw new Error(
      `${urlVariable} is not set. Set it to the PostgreSQL URL of the ${system} system, for example postgresql://${role}:<password>@db.example:5432/kasane`,
    );
  }
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Error(`${urlVariable} is not a PostgreSQL URL; it must begin with postgresql://`);
  }
  return url;
}
