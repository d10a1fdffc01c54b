import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../asking/ask.js';

/** Data of an answer that must have no error. */
export async function dataOf(
  as: DemoStaffKey,
  query: string,
  variables: object = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await ask({ as, query, variables: { ...variables } });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data ?? {};
}

/** Writes a new record of the community room: its id. */
export async function keepInCommunity(type: string, input: object): Promise<string> {
  const { saved } = await dataOf(
    'community',
    `mutation ($input: ${type}Input!) { saved: save${type}(reason: "試験", input: $input) { id } }`,
    { input },
  );
  return (saved as { readonly id: string }).id;
}

/** Takes it back, so that other scenarios count what they found. */
export const takeBack = (id: string): Promise<unknown> =>
  dataOf(
    'community',
    'mutation ($id: ID!) { closeCommunityRecord(id: $id, expectedVersion: 1, reason: "試験のあと") { version } }',
    { id },
  );
