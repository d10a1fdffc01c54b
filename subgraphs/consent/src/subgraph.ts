import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { resolvers } from './resolvers.js';

/** 開示を許す記録: consents, sittings, emergencies and protection measures. */
export const subgraph = defineSubgraph({
  name: 'consent',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: { consent: [] },
  writes: ['consent'],
  resolvers,
});
