import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 高齢: 介護保険 and the 地域包括支援センター. */
export const subgraph = defineSubgraph({
  name: 'elderly',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: { elderly: entities },
  resolvers,
});
