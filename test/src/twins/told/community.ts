import type { ToldTable } from './told-table.js';

const owner = { id: 'person' } as const;
const keys = ['id', 'version', 'person'] as const;
/** Shown in the history of records about no person alone. */
const written = { recorded_by: [], recorded_by_agency: [], reason: [] } as const;

export const communityTables: readonly ToldTable[] = [
  {
    table: 'community.evacuation_support_version',
    owner,
    keys,
    tells: ['EVACUATION_SUPPORT'],
    columns: { ...written, recorded_at: [] },
  },
  {
    table: 'community.meeting_hint_version',
    owner,
    keys,
    tells: ['COMMUNITY_HINT'],
    columns: written,
  },
];
