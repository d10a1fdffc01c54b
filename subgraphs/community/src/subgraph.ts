import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 地域: 圏域, 拠点 and 社会資源. Nothing here says anything about a person. */
export const subgraph = defineSubgraph({
  name: 'community',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  paginated: true,
  databases: { community: entities },
  resolvers,
});
