import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { PageArguments } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { areaTree } from './area-tree.js';
import type { ListedService, PlaceListing } from './entities/place-listing.js';
import { findPlace } from './find-place.js';
import { placePage, type PlaceFilter } from './place-page.js';

export const resolvers: GraphQLResolverMap<SubgraphContext> = {
  Query: {
    areas: async (_root: unknown, _args: unknown, context) => (await areaTree(context)).all,
    area: async (_root: unknown, { code }: { code: string }, context) =>
      (await areaTree(context)).find(code),
    places: (_root: unknown, args: PlaceFilter & PageArguments, context) =>
      placePage(context.database('community'), args),
    place: (_root: unknown, { id }: { id: string }, context) =>
      findPlace(context.database('community'), id),
  },
  Area: {
    __resolveReference: async ({ code }: { code: string }, context: SubgraphContext) =>
      (await areaTree(context)).find(code),
  },
  Place: {
    latitude: ({ latitude }: PlaceListing) => (latitude === null ? null : Number(latitude)),
    longitude: ({ longitude }: PlaceListing) => (longitude === null ? null : Number(longitude)),
    area: async ({ areaCode }: PlaceListing, _args: unknown, context) =>
      areaCode === null ? null : (await areaTree(context)).find(areaCode),
    source: (place: PlaceListing) => ({
      title: place.sourceTitle,
      publisher: place.sourcePublisher,
      licence: place.sourceLicence,
      url: place.sourceUrl,
    }),
  },
  PlaceService: {
    serviceNameAsPublished: ({ asPublished }: ListedService) => asPublished,
  },
};
