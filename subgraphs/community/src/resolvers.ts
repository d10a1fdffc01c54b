import type { PageArguments } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { areaTree } from './area-tree.js';
import type { ListedService, PlaceListing } from './entities/place-listing.js';
import { findPlace } from './find-place.js';
import { placePage, type PlaceFilter } from './place-page.js';

export const resolvers: SubgraphResolvers = {
  Query: {
    areas: async (_root, _arguments, context) => (await areaTree(context)).all,
    area: async (_root, { code }, context) => (await areaTree(context)).find(String(code)),
    places: (_root, filter: PlaceFilter & PageArguments, context) =>
      placePage(context.database('community'), filter),
    place: (_root, { id }, context) => findPlace(context.database('community'), String(id)),
  },
  Area: {
    __resolveReference: async ({ code }: { code: string }, context: SubgraphContext) =>
      (await areaTree(context)).find(code),
  },
  Place: {
    latitude: ({ latitude }: PlaceListing) => (latitude === null ? null : Number(latitude)),
    longitude: ({ longitude }: PlaceListing) => (longitude === null ? null : Number(longitude)),
    area: async ({ areaCode }: PlaceListing, _arguments: unknown, context: SubgraphContext) =>
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
