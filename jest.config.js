/** Two projects: `unit` beside each file, `e2e` against the real embedded stack in test/. */
const base = {
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/package.json', '/.kasane/'],
};

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{gateway,infra}/src/**/*.test.ts',
        '<rootDir>/{shared,subgraphs}/*/src/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/src/**/*.test.ts'],
      globalSetup: '<rootDir>/test/dist/global-setup.js',
      globalTeardown: '<rootDir>/test/dist/global-teardown.js',
    },
  ],
};
