import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { resolvers } from './resolvers.js';

/** 多機関協働: from the first call to the end of support (社会福祉法106条の4第2項). */
export const subgraph = defineSubgraph({
  name: 'collaboration',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  topicFolder: new URL('../schema/', import.meta.url),
  paginated: true,
  databases: { collaboration: [] },
  writes: ['collaboration'],
  resolvers,
});
