import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 地域: 圏域, 拠点, 社会資源, the people's networks and the 地域福祉計画 that holds them together. */
export const subgraph = defineSubgraph({
  name: 'community',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  topicFolder: new URL('../schema/', import.meta.url),
  paginated: true,
  databases: { community: entities },
  writes: ['community'],
  resolvers,
});
