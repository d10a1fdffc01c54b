/**
 * Unit tests, beside their files, and the policy held against its model, which needs no stack either.
 * What crosses rooms runs on the real stack: test/jest.config.js.
 */
export const base = {
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/.kasane/'],
};

export default {
  ...base,
  testMatch: [
    '<rootDir>/{gateway,gateway/cli,infra}/src/**/*.test.ts',
    '<rootDir>/{shared,subgraphs}/*/src/**/*.test.ts',
    '<rootDir>/test/src/{property,benchmark}/*.test.ts',
  ],
};
