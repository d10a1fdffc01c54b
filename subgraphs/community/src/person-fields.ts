import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import { areaTree } from './areas/area-tree.js';
import { EvacuationEntry } from './evacuation/evacuation-entry.js';
import { PersonHint } from './hints/person-hint.js';
import { loadRecord } from './keeping/load-records.js';
import type { Kind } from './keeping/kind.js';
import { areaMeeting } from './kinds/networks/area-meeting.js';
import { organisation } from './kinds/networks/organisation.js';
import { base } from './kinds/places/base.js';

/** What this room says about a person; the second wall has decided before anything here runs. */
const entries: RecordSpec<EvacuationEntry> = {
  entity: EvacuationEntry,
  system: null,
  key: 'person',
  orderBy: ['-listedOn'],
};

const hints: RecordSpec<PersonHint> = {
  entity: PersonHint,
  system: null,
  key: 'person',
  orderBy: ['-recordedAt', 'id'],
};

const named = (kind: Kind, field: 'helper' | 'shelter') => {
  return (entry: EvacuationEntry, _args: unknown, context: SubgraphContext) => {
    const id = entry[field];
    return id === null ? null : loadRecord(context, kind, id);
  };
};

const meeting = (hint: { readonly meeting: string }, _args: unknown, context: SubgraphContext) =>
  loadRecord(context, areaMeeting, hint.meeting);

export const personFields = {
  Person: {
    evacuationSupport: async (
      { id }: EntityReference,
      _args: unknown,
      { records }: SubgraphContext,
    ) => {
      const [entry] = await records('community').load(entries, id);
      return entry?.closedAt === null ? entry : null;
    },
    communityHints: async (
      { id }: EntityReference,
      _args: unknown,
      { records }: SubgraphContext,
    ) => {
      const found = await records('community').load(hints, id);
      return found.filter(({ closedAt }) => closedAt === null);
    },
  },
  EvacuationSupport: {
    area: async (entry: EvacuationEntry, _args: unknown, context: SubgraphContext) =>
      (await areaTree(context)).find(entry.areaCode),
    helper: named(organisation, 'helper'),
    shelter: named(base, 'shelter'),
  },
  CommunityHint: { meeting },
  UnplacedHint: { meeting },
};
