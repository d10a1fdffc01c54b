import { defineSubgraph } from '@kasane/subgraph-kit/define-subgraph';
import { entities } from './entities.js';
import { resolvers } from './resolvers.js';

/** 障がい: 手帳, 障害支援区分 and 障害福祉サービス. */
export const subgraph = defineSubgraph({
  name: 'disability',
  schemaFile: new URL('../schema.graphql', import.meta.url),
  databases: { disability: entities },
  resolvers,
});
