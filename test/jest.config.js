import { fileURLToPath } from 'node:url';
import { base } from '../jest.config.js';

const configFile = fileURLToPath(new URL('../.swcrc', import.meta.url));

/** End to end, against one embedded stack that is started before and stopped after all of it. */
export default {
  ...base,
  rootDir: '.',
  transform: { '^.+\\.tsx?$': ['@swc/jest', { configFile }] },
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  testTimeout: 60_000,
  globalSetup: '<rootDir>/dist/global-setup.js',
  globalTeardown: '<rootDir>/dist/global-teardown.js',
};
