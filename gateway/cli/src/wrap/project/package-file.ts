import path from 'node:path';
import type { Review } from '../review/review.js';

/** `package.json`, as every subgraph has it. @param swcrc path of the clone's .swcrc */
export const packageFile = (review: Review, folder: string, swcrc: string): string =>
  JSON.stringify({
    name: `@kasane/subgraph-${review.name}`,
    version: '0.1.0',
    private: true,
    description: review.title,
    license: 'Apache-2.0',
    type: 'module',
    exports: { './*': { types: './src/*.ts', default: './dist/*.js' } },
    scripts: {
      build: `swc src --out-dir dist --strip-leading-paths --config-file ${path.relative(folder, swcrc)} --ignore '**/*.test.ts' --quiet`,
      start: 'node dist/main.js',
    },
    dependencies: {
      graphql: '^16.15.0',
      typeorm: '^1.1.1',
      '@kasane/japanese': '*',
      '@kasane/subgraph-kit': '*',
    },
    devDependencies: { '@kasane/directives': '*' },
    kasane: { wrapped: true, department: review.department },
  });
