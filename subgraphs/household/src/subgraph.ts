import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 世帯: the residents' register, the identity index, households and kinship. */
export const subgraph = defineSubgraph({
  name: 'household',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  paginated: true,
  databases: { household: entities },
  resolvers,
});
