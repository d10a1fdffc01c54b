/** What the gateway tells this page (`/graphiql/config.json`). */
export interface Config {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly staff: readonly Staff[];
  readonly operations: readonly Operation[];
  readonly purposes: readonly Named<{ readonly roles: readonly string[] }>[];
  readonly agencies: readonly Named[];
  readonly roles: readonly Named[];
}

export interface Staff {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
}

export interface Operation {
  readonly key: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string;
}

export type Named<More = unknown> = { readonly code: string; readonly name: string } & More;

/** The Japanese name of a code, or the code where the table does not know it. */
export const nameOf = (table: readonly Named[], code: string): string =>
  table.find((entry) => entry.code === code)?.name ?? code;
