import { stopTestStack } from './stack/start-test-stack.js';

/** Ctrl-C for the stack; fails when anything of it still listens afterwards. */
export default async function globalTeardown(): Promise<void> {
  await stopTestStack();
}
