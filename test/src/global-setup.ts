import { startTestStack } from './stack/start-test-stack.js';

/**
 * Brings up the one stack all scenarios share, exactly as `npm start` does but with a data folder
 * of its own and on free ports, and tells the tests where it is (stack/running-stack.ts).
 */
export default async function globalSetup(): Promise<void> {
  const stack = await startTestStack();
  process.env['KASANE_TEST_STACK'] = JSON.stringify(stack);
}
