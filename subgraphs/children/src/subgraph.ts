import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 子ども: the mayor's child unit and the 教育委員会, two systems kept apart. */
export const subgraph = defineSubgraph({
  name: 'children',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: entities,
  resolvers,
});
