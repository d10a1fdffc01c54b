import type { StackReport } from '@kasane/infra/stack/start-stack';

const told = process.env['KASANE_TEST_STACK'];
if (told === undefined) {
  throw new Error('These tests need the running stack; start them with npm run test:e2e.');
}

/** Where the stack is that the global setup started. */
export const stack = JSON.parse(told) as StackReport;

/** Opaque id of somebody of the cast, for example `person('sakura-mother')`. */
export const person = (key: string): string => idOf(`person ${key}`);

/**
 * Opaque id of a living or support household, `household('support-sakura')`, or of one of the
 * register, `household('address-sakura-mother')`.
 */
export const household = (key: string): string => idOf(`household ${key}`);

function idOf(name: string): string {
  const id = stack.cast[name];
  if (id === undefined) throw new Error(`the example city has no ${name}`);
  return id;
}
