import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { childFields } from './child-fields.js';
import { schoolFields } from './school-fields.js';

/** Each field of a person loads its own table; the record loader makes one statement per system. */
export const resolvers: SubgraphResolvers = { Person: { ...childFields, ...schoolFields } };
