/** Where the editors find their workers: beside this page, bundled by build-pages.mjs. */
const workers: Readonly<Record<string, string>> = { json: 'json', graphql: 'graphql' };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(`/graphiql/assets/${workers[label] ?? 'editor'}.worker.js`),
  },
});
