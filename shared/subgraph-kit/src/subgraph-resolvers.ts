import type { GraphQLResolveInfo } from 'graphql';
import type { SubgraphContext } from './define-subgraph.js';

/** What a representation of a person or a household brings: its opaque id. */
export interface EntityReference {
  readonly id: string;
}

type Resolver<Source> = (
  source: Source,
  // Arguments are typed by the schema, which GraphQL has checked them against.
  args: Readonly<Record<string, unknown>>,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
) => unknown;

/**
 * A subgraph's resolvers. `Person` and `Household` start from their opaque id; every other type is
 * returned whole by the field above it and needs none.
 */
export interface SubgraphResolvers {
  readonly Query?: Readonly<Record<string, Resolver<undefined>>>;
  readonly Person?: Readonly<Record<string, Resolver<EntityReference>>>;
  readonly Household?: Readonly<Record<string, Resolver<EntityReference>>>;
  readonly Area?: Readonly<Record<string, unknown>>;
  readonly [type: string]: unknown;
}
