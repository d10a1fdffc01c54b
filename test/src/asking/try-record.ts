import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from './ask.js';

/** Arguments of a mutation: the GraphQL type of each, and its value. */
export type ActArguments = Readonly<Record<string, readonly [type: string, value: unknown]>>;

export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly authorization: string | null;
  readonly review: string | null;
}

/** Asks for an act to be recorded: its receipt, or the code and words of the refusal. */
export async function tryRecord(
  as: DemoStaffKey,
  act: string,
  given: ActArguments,
  purpose?: string,
): Promise<Receipt | { readonly code: string; readonly message: string }> {
  const declared = Object.entries(given).map(([name, [type]]) => `$${name}: ${type}`);
  const passed = Object.keys(given).map((name) => `${name}: $${name}`);
  const { body } = await ask({
    as,
    query: `mutation (${declared.join(', ')}) { recorded: ${act}(${passed.join(', ')}) { id version authorization review } }`,
    variables: Object.fromEntries(Object.entries(given).map(([name, [, value]]) => [name, value])),
    ...(purpose === undefined ? {} : { purpose }),
  });
  const [error] = body.errors ?? [];
  if (error !== undefined) return { code: error.extensions.code, message: error.message };
  return body.data?.['recorded'] as Receipt;
}

/** The receipt of an act that must be recorded. */
export async function record(...act: Parameters<typeof tryRecord>): Promise<Receipt> {
  const answer = await tryRecord(...act);
  if ('code' in answer) throw new Error(`${act[1]}: ${answer.code} ${answer.message}`);
  return answer;
}

export const hoursFromNow = (hours: number): string =>
  new Date(Date.now() + hours * 3_600_000).toISOString();
