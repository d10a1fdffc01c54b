import type { PageArguments } from '@kasane/subgraph-kit/connection';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { areaTree } from '../areas/area-tree.js';
import { findPlace } from './find-place.js';
import type { ListedService, PlaceListing } from './place-listing.js';
import { placePage, type PlaceFilter } from './place-page.js';

/** 拠点・社会資源 as municipalities publish them. */
export const placeResolvers = {
  queries: {
    places: (_root: unknown, filter: PlaceFilter & PageArguments, context: SubgraphContext) =>
      placePage(context.database('community'), filter),
    place: (_root: unknown, { id }: { readonly id?: unknown }, context: SubgraphContext) =>
      findPlace(context.database('community'), String(id)),
  },
  types: {
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
  },
};
