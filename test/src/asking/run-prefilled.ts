import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from './ask.js';
import { stack } from '../stack/running-stack.js';

interface Prefilled {
  readonly key: string;
  readonly query: string;
  readonly variables: string;
}

/** What a prefilled operation brings, by the names of its variables. */
export type Blanks = Readonly<Record<string, Record<string, unknown>>>;

/** What most acts answer. */
export interface Made {
  readonly id: string;
  readonly version: number;
  readonly also?: readonly string[];
}

const { operations } = (await (await fetch(`${stack.gateway}/graphiql/config.json`)).json()) as {
  readonly operations: readonly Prefilled[];
};

/** Runs a prefilled operation as it stands but for the blanks its reader fills in. */
export async function runPrefilled(
  key: string,
  as: DemoStaffKey,
  fill: (variables: Blanks) => object = (given) => given,
  purpose?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const operation = operations.find((one) => one.key === key);
  if (operation === undefined) throw new Error(`there is no operation ${key}`);
  const given = JSON.parse(operation.variables || '{}') as Blanks;
  const { body } = await ask({
    ...{ as, query: operation.query, variables: { ...given, ...fill(given) } },
    ...(purpose === undefined ? {} : { purpose }),
  });
  if (body.errors !== undefined) throw new Error(`${key}: ${JSON.stringify(body.errors)}`);
  return body.data ?? {};
}
