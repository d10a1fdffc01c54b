import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 成年後見・権利擁護: the 中核機関's sheets. */
export const subgraph = defineSubgraph({
  name: 'guardianship',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: { guardianship: entities },
  resolvers,
});
