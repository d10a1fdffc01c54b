import { assessmentFields } from '@kasane/subgraph-collaboration/tables/assessment-fields';
import { problemItems } from '@kasane/subgraph-collaboration/tables/problem-items';
import type { CategoryCode } from '@kasane/policy/tables/categories';
import type { ToldTable } from './told-table.js';

const ofFile = { behind: 'collaboration.file_version', key: 'file_id' } as const;
const ofOutreach = { behind: 'collaboration.outreach_version', key: 'outreach_id' } as const;

const byCode = (
  table: readonly { readonly code: string; readonly category: CategoryCode }[],
): Readonly<Record<string, readonly CategoryCode[]>> =>
  Object.fromEntries(table.map(({ code, category }) => [code, [category]]));

/** Who wrote it and when, where nothing shows it. */
const unseen = { changed_by: [], changed_by_agency: [], sitting_id: [] } as const;

/** The 年表 names whatever happened to a file, when and by whom. */
const TIMELINE: CategoryCode = 'CASE_SUPPORT_RECORD';
const happened = {
  changed_by: [TIMELINE],
  changed_by_agency: [TIMELINE],
  recorded_at: [TIMELINE],
} as const;

/** A file's end takes everything below it along. */
const everythingOfAFile: readonly CategoryCode[] = [
  'CASE_CONTACT',
  'CASE_ASSESSMENT',
  'CASE_PROBLEM',
  'CASE_PROBLEM_HEALTH',
  'CASE_HEALTH_PLACE',
  'CASE_PROBLEM_ABUSE',
  'CASE_PROBLEM_CRIME',
  'CASE_PLAN',
  'CASE_MINUTES',
  'CASE_PARTICIPATION',
  TIMELINE,
];

export const caseTables: readonly ToldTable[] = [
  {
    table: 'collaboration.consultation_version',
    owner: { id: 'person' },
    keys: ['id', 'version', 'person'],
    tells: ['CASE_INTAKE'],
    // Told apart, and without who came (D-2).
    kinds: { column: 'topics', tells: { VIOLENCE_ABUSE: ['CASE_INTAKE_ABUSE'] } },
    columns: {
      ...{ changed_by: [], changed_by_agency: [], recorded_at: [], received_by: [] },
      ...{ triaged_at: [], triaged_by: [], triaged_by_agency: [] },
    },
  },
  {
    table: 'collaboration.file_version',
    owner: { id: 'person' },
    keys: ['id', 'version', 'person', 'case_id'],
    tells: ['CASE_CONTACT'],
    columns: {
      ...happened,
      act: [TIMELINE],
      why: [TIMELINE],
      // The caseload is ordered by it.
      recorded_at: ['CASE_CONTACT', TIMELINE],
      consultation_id: [],
    },
    beyond: everythingOfAFile,
  },
  {
    table: 'collaboration.answer_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_ASSESSMENT'],
    columns: unseen,
    kinds: { column: 'field', tells: byCode(assessmentFields) },
  },
  {
    table: 'collaboration.problem_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_PROBLEM'],
    columns: unseen,
    kinds: { column: 'item', tells: byCode(problemItems) },
  },
  {
    table: 'collaboration.kin_tie_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_ASSESSMENT'],
    columns: unseen,
    names: { id: 'other', edge: true },
  },
  {
    table: 'collaboration.social_tie_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_ASSESSMENT'],
    columns: unseen,
  },
  {
    table: 'collaboration.plan_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_PLAN'],
    columns: {
      ...happened,
      decided_at: ['CASE_PLAN', TIMELINE],
      closed_at: ['CASE_PLAN', TIMELINE],
      recorded_at: ['CASE_PLAN', TIMELINE],
      decided_by: [],
    },
    beyond: [TIMELINE],
  },
  {
    table: 'collaboration.goal',
    owner: ofFile,
    keys: ['id', 'plan_id', 'file_id', 'priority'],
    nested: true,
    tells: ['CASE_PLAN'],
    columns: { sitting_id: [], confirmed_how: [], written_by: [], recorded_at: [] },
  },
  {
    table: 'collaboration.evaluation',
    owner: ofFile,
    keys: ['id', 'plan_id', 'file_id'],
    tells: ['CASE_PLAN'],
    columns: {
      kind: ['CASE_PLAN', TIMELINE],
      conclusion: ['CASE_PLAN', TIMELINE],
      recorded_at: ['CASE_PLAN', TIMELINE],
      written_by: [TIMELINE],
      written_by_agency: [TIMELINE],
    },
    beyond: [TIMELINE],
  },
  {
    table: 'collaboration.remaining_issue_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_PLAN'],
    columns: {
      ...happened,
      settled_at: ['CASE_PLAN', TIMELINE],
      recorded_at: ['CASE_PLAN', TIMELINE],
    },
    beyond: [TIMELINE],
  },
  {
    table: 'collaboration.support_entry',
    owner: ofFile,
    keys: ['id', 'file_id'],
    tells: [TIMELINE],
    // Days since anybody was in touch.
    columns: {
      met: [TIMELINE, 'CASE_CONTACT'],
      happened_at: [TIMELINE, 'CASE_CONTACT'],
      recorded_at: [],
    },
  },
  {
    table: 'collaboration.companion_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_CONTACT'],
    // Whose companion somebody is, the caseload is searched by (companion:).
    columns: { ...happened, until: ['CASE_CONTACT', TIMELINE] },
    beyond: [TIMELINE],
  },
  {
    table: 'collaboration.outreach_version',
    owner: { id: 'person' },
    keys: ['id', 'version', 'person'],
    tells: ['CASE_OUTREACH_CONTACT'],
    columns: {
      ...{ ...unseen, recorded_at: [], consultation_id: [], hint_id: [], why: [] },
      ...{ reported_by: [], reported_by_agency: [] },
      ...{ ending: ['CASE_OUTREACH'], topic: ['CASE_OUTREACH'] },
      source: ['CASE_OUTREACH', 'CASE_MINUTES'],
      hint: ['CASE_OUTREACH', 'CASE_MINUTES'],
    },
    beyond: ['CASE_OUTREACH', 'CASE_MINUTES'],
  },
  {
    table: 'collaboration.outreach_attempt',
    owner: ofOutreach,
    keys: ['id', 'outreach_id'],
    tells: ['CASE_OUTREACH_CONTACT'],
    columns: { note: ['CASE_OUTREACH'], written_by: [], recorded_at: [] },
    beyond: ['CASE_OUTREACH'],
  },
  {
    table: 'collaboration.participation_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id'],
    tells: ['CASE_PARTICIPATION'],
    columns: { changed_by: [], changed_by_agency: [] },
  },
  {
    table: 'collaboration.placement_version',
    owner: ofFile,
    keys: ['id', 'version', 'file_id', 'participation_id'],
    nested: true,
    tells: ['CASE_PARTICIPATION'],
    columns: { changed_by: [], changed_by_agency: [], recorded_at: [] },
  },
  {
    table: 'collaboration.follow_up',
    owner: ofFile,
    keys: ['id', 'file_id', 'placement_id'],
    nested: true,
    tells: ['CASE_PARTICIPATION'],
    columns: { written_by: [], recorded_at: [] },
  },
];
