import { systems, type SystemName } from '@kasane/db/systems';

export type RolePasswords = Readonly<Record<SystemName, string>>;

/**
 * The variables each room is started with: its own login role and nobody else's. A variable that
 * is set already names another server and is left as it is.
 */
export function roleUrls(
  administratorUrl: string,
  passwords: RolePasswords,
  env: NodeJS.ProcessEnv = process.env,
): Readonly<Record<SystemName, { readonly variable: string; readonly url: string }>> {
  const entries = Object.entries(systems).map(([name, { role, urlVariable }]) => {
    const url = new URL(administratorUrl);
    url.username = role;
    url.password = encodeURIComponent(passwords[name as SystemName]);
    return [name, { variable: urlVariable, url: env[urlVariable] ?? url.href }];
  });
  return Object.fromEntries(entries) as ReturnType<typeof roleUrls>;
}
