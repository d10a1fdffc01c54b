/**
 * Bundles the pages, GraphiQL into dist/graphiql/page and the console into dist/console/page:
 * everything they load is served by the gateway, because municipal networks reach no CDN.
 */
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const page = here('dist/graphiql/page');
const consolePage = here('dist/console/page');
const operations = here('dist/graphiql/operations');
const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  outdir: `${page}/assets`,
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'linked',
  logLevel: 'warning',
  absWorkingDir: here('.'),
};

for (const folder of [page, consolePage, operations])
  await rm(folder, { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: { app: 'graphiql/main.tsx' },
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/graphiql/assets',
    jsx: 'automatic',
    loader: { '.ttf': 'file' },
  }),
  build({
    ...shared,
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    format: 'iife',
  }),
  build({
    ...shared,
    entryPoints: { app: 'console/main.tsx' },
    outdir: `${consolePage}/assets`,
    format: 'esm',
    jsx: 'automatic',
  }),
  cp(here('console/index.html'), `${consolePage}/index.html`),
  cp(here('graphiql/kasane.svg'), `${consolePage}/assets/kasane.svg`),
  cp(here('graphiql/index.html'), `${page}/index.html`),
  cp(here('graphiql/kasane.svg'), `${page}/assets/kasane.svg`),
  cp(here('src/graphiql/operations'), operations, { recursive: true }),
]);
