import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { Row } from '../../keeping/columns.js';
import { loadBy, loadRecord } from '../../keeping/load-records.js';
import { participationPlace } from '../../participation/participation-place.js';
import { membership } from './membership.js';
import { platform } from './platform.js';
import { watchNetwork } from './watch-network.js';

const members = (network: Row, _args: unknown, context: SubgraphContext) =>
  loadBy(context, membership, 'network', network.id);

/** From a network to its members and back. */
export const networkResolvers = {
  CommunityPlatform: { members },
  WatchNetwork: { members },
  CommunityOrganisation: {
    memberships: (organisation: Row, _args: unknown, context: SubgraphContext) =>
      loadBy(context, membership, 'organisation', organisation.id),
  },
  NetworkMembership: {
    platform: (row: Row, _args: unknown, context: SubgraphContext) =>
      loadRecord(context, platform, String(row['network'])),
    watchNetwork: (row: Row, _args: unknown, context: SubgraphContext) =>
      loadRecord(context, watchNetwork, String(row['network'])),
  },
  CommunityBase: {
    participationPlaces: (base: Row, _args: unknown, context: SubgraphContext) =>
      loadBy(context, participationPlace, 'base', base.id),
  },
};
