import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 生活困窮: 自立相談支援, 生活保護, arrears, the ひきこもり desk and outreach. */
export const subgraph = defineSubgraph({
  name: 'livelihood',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: { livelihood: entities },
  resolvers,
});
