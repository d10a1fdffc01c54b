import { dateTimeScalar } from '@kasane/subgraph-kit/date-time-scalar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { areaTree } from './areas/area-tree.js';
import { loadRecord } from './keeping/load-records.js';
import { recordMutations, recordQueries } from './keeping/query-resolvers.js';
import { recordResolvers } from './keeping/record-resolvers.js';
import { kinds } from './kinds.js';
import { networkResolvers } from './kinds/networks/network-resolvers.js';
import { organisation } from './kinds/networks/organisation.js';
import { evacuationList } from './evacuation/evacuation-list.js';
import { unplacedHints } from './hints/unplaced-hints.js';
import { matchPlaces, type MatchArguments } from './participation/match-places.js';
import { personFields } from './person-fields.js';
import { participationPlace } from './participation/participation-place.js';
import { placeResolvers } from './places/place-resolvers.js';
import { actualResolvers, planResolvers } from './plan/plan-resolvers.js';

const topics = [networkResolvers, planResolvers] as readonly Readonly<
  Record<string, Readonly<Record<string, unknown>>>
>[];

/** Of a kind's type: what every kind has, then what its topic adds. */
const types = Object.fromEntries(
  kinds.map((kind) => [
    kind.type,
    Object.assign({}, recordResolvers(kind), ...topics.map((topic) => topic[kind.type] ?? {})),
  ]),
) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const reference = (kind: typeof organisation) => ({
  __resolveReference: ({ id }: { readonly id: string }, context: SubgraphContext) =>
    loadRecord(context, kind, id),
});

export const resolvers: SubgraphResolvers = {
  ...types,
  ...placeResolvers.types,
  ...personFields,
  DateTime: dateTimeScalar,
  Query: {
    areas: async (_root, _arguments, context) => (await areaTree(context)).all,
    area: async (_root, { code }, context) => (await areaTree(context)).find(String(code)),
    ...placeResolvers.queries,
    ...recordQueries,
    evacuationList: (_root, args, context) => evacuationList(args, context),
    unplacedHints: (_root, _arguments, context) => unplacedHints(context),
    matchPlaces: (_root, args, context) => matchPlaces(args as unknown as MatchArguments, context),
  },
  Mutation: recordMutations,
  Area: {
    __resolveReference: async ({ code }: { code: string }, context: SubgraphContext) =>
      (await areaTree(context)).find(code),
  },
  CommunityOrganisation: { ...types['CommunityOrganisation'], ...reference(organisation) },
  IndicatorActual: actualResolvers,
  ParticipationPlace: { ...types['ParticipationPlace'], ...reference(participationPlace) },
};
