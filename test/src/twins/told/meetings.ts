import type { Told, ToldTable } from './told-table.js';

const ofMeeting = { meeting: 'meeting_id' } as const;
const ofItem = { behind: 'collaboration.meeting_item', key: 'item_id' } as const;

/** What was said about somebody, in a sitting or on consent. */
const SAID: readonly Told[] = ['CASE_MINUTES', 'CASE_PLAN'];
const TIMELINE = 'CASE_SUPPORT_RECORD';

/**
 * Who sits in a meeting, convenes a part of it or took something on in it reads of it by that alone;
 * so nothing stands here that would let another reader in: who sits, who convenes, whose task it is.
 */
export const meetingTables: readonly ToldTable[] = [
  {
    table: 'collaboration.meeting_version',
    owner: { meeting: 'id' },
    keys: ['id', 'version', 'reference'],
    nested: true,
    tells: ['MEETING'],
    columns: { why: [], changed_by: [] },
    beyond: SAID,
  },
  {
    table: 'collaboration.meeting_part_version',
    owner: ofMeeting,
    keys: ['id', 'version', 'meeting_id', 'convener'],
    nested: true,
    tells: ['MEETING'],
    columns: {
      kind: ['MEETING', ...SAID, TIMELINE],
      opened_at: ['MEETING', ...SAID, TIMELINE],
      changed_by: [TIMELINE],
      changed_by_agency: [TIMELINE],
    },
    beyond: [...SAID, TIMELINE],
  },
  {
    table: 'collaboration.meeting_member_version',
    owner: ofMeeting,
    keys: ['id', 'version', 'meeting_id', 'viewer', 'kinds', 'left_at'],
    nested: true,
    tells: ['MEETING'],
    columns: {
      ...{ pledge_how: [], pledge_ref: [], pledge_recorded_by: [] },
      ...{ changed_by: [], changed_by_agency: [], recorded_at: [] },
    },
  },
  {
    table: 'collaboration.meeting_offer',
    owner: ofMeeting,
    keys: ['id', 'meeting_id', 'viewer'],
    nested: true,
    tells: ['MEETING'],
  },
  {
    table: 'collaboration.meeting_item',
    owner: { id: 'person' },
    keys: ['id', 'part_id', 'person', 'file_id'],
    nested: true,
    tells: SAID,
    columns: {
      ...{ written_by: [], written_by_agency: [] },
      // The order of the agenda.
      recorded_at: [...SAID, 'MEETING'],
    },
    beyond: ['MEETING', TIMELINE],
  },
  {
    table: 'collaboration.meeting_minute',
    owner: ofItem,
    keys: ['id', 'item_id'],
    nested: true,
    tells: SAID,
    columns: { written_by: [] },
  },
  {
    table: 'collaboration.meeting_task_version',
    owner: ofItem,
    keys: ['id', 'version', 'item_id', 'agency'],
    nested: true,
    tells: SAID,
    columns: {
      ...{ act: [...SAID, 'MEETING', TIMELINE], state: [...SAID, 'MEETING', TIMELINE] },
      ...{ due_on: [...SAID, 'MEETING'], ended_at: [...SAID, 'MEETING'] },
      ...{ changed_by: [...SAID, TIMELINE], changed_by_agency: [TIMELINE] },
      recorded_at: [TIMELINE],
    },
    beyond: ['MEETING', TIMELINE],
  },
];
