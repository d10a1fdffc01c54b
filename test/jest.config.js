import { fileURLToPath } from 'node:url';
import { base } from '../jest.config.js';

const configFile = fileURLToPath(new URL('../.swcrc', import.meta.url));

/** End to end, against one embedded stack that is started before and stopped after all of it. */
export default {
  ...base,
  rootDir: '.',
  transform: { '^.+\\.tsx?$': ['@swc/jest', { configFile }] },
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  // It needs no stack: jest.config.js at the root runs it.
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, '/src/(property|benchmark)/'],
  testTimeout: 60_000,
  globalSetup: '<rootDir>/dist/global-setup.js',
  globalTeardown: '<rootDir>/dist/global-teardown.js',
};
