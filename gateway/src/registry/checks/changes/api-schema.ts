import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What is served and what was looked at last: a check is followed by its publish. */
const known = new LRUCache<string, GraphQLSchema>({ max: 4 });

/** What clients are offered of a supergraph. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  const schema =
    known.get(supergraphSdl) ?? Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  known.set(supergraphSdl, schema);
  return schema;
}
