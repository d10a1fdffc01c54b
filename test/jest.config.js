import { base } from '../jest.config.js';

/** End to end, against one embedded stack that is started before and stopped after all of it. */
export default {
  ...base,
  rootDir: '.',
  transform: { '^.+\\.tsx?$': ['@swc/jest', { configFile: '../.swcrc' }] },
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  testTimeout: 60_000,
  globalSetup: '<rootDir>/dist/global-setup.js',
  globalTeardown: '<rootDir>/dist/global-teardown.js',
};
