import { expect } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask, type GraphQLAnswer } from './ask.js';

/** What an act of the collaboration room answers. */
export interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly case: string | null;
  readonly also: readonly string[] | null;
}

/** Sends one mutation whose arguments are variables of these types, such as `$id: ID!`. */
export const sendAct = async (
  as: DemoStaffKey,
  name: string,
  types: string,
  variables: object,
): Promise<GraphQLAnswer> => {
  const passed = [...types.matchAll(/\$(\w+)/g)].map(([, word]) => `${word ?? ''}: $${word ?? ''}`);
  const { body } = await ask({
    as,
    query: `mutation (${types}) { recorded: ${name}(${passed.join(', ')}) { id version case also } }`,
    variables: { ...variables },
  });
  return body;
};

/** The same with everything in one argument called `input`. */
export const sendInput = (as: DemoStaffKey, name: string, type: string, input: object) =>
  sendAct(as, name, `$input: ${type}!`, { input });

/** What was recorded; an act that was refused fails the test with its refusal. */
export async function recorded(answer: Promise<GraphQLAnswer>): Promise<Recorded> {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return data?.['recorded'] as Recorded;
}

/** Why it was not: the code, and of a bad input each problem as `field CODE`. */
export async function refused(answer: Promise<GraphQLAnswer>): Promise<unknown> {
  const { data, errors } = await answer;
  expect(data ?? null).toBeNull();
  const { code, problems } = (errors?.[0]?.extensions ?? {}) as {
    readonly code?: string;
    readonly problems?: readonly { readonly field: string; readonly code: string }[];
  };
  return problems === undefined ? code : problems.map(({ field, code: is }) => `${field} ${is}`);
}

export const hoursFromNow = (hours: number): string =>
  new Date(Date.now() + hours * 3_600_000).toISOString();

/** The day it is in Japan so many days from now. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(
    new Date(Date.now() + days * 24 * 3_600_000),
  );
