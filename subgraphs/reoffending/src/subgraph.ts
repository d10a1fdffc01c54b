import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 再犯防止: where somebody returns to, what is needed, and whom to call; nothing else. */
export const subgraph = defineSubgraph({
  name: 'reoffending',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: { reoffending: entities },
  resolvers,
});
