import { createRandom } from '@kasane/infra/example-city/random';
import { assessmentFields } from '@kasane/subgraph-collaboration/tables/assessment-fields';
import { changeItems } from '@kasane/subgraph-collaboration/tables/change-items';
import { consultationRoutes } from '@kasane/subgraph-collaboration/tables/consultation-routes';
import { consultationTopics } from '@kasane/subgraph-collaboration/tables/consultation-topics';
import {
  outreachEndings,
  outreachMethods,
  outreachOutcomes,
  outreachSources,
} from '@kasane/subgraph-collaboration/tables/outreach-choices';
import { planServices } from '@kasane/subgraph-collaboration/tables/plan-services';
import { problemItems } from '@kasane/subgraph-collaboration/tables/problem-items';
import type { Client } from 'pg';
import { evacuationAndHints } from './community-files.js';
import { drawers } from './drawers.js';
import { meetingFiles } from './meeting-files.js';
import { participationFiles } from './participation-files.js';
import { writeTables } from '../table-rows.js';
import type { Row } from '../told/told-table.js';

/**
 * A case file with everything below it for some of the people. The rows are drawn at random, not the
 * way they come about: what the graph shows of them must not depend on how likely they are.
 */
export async function writeCaseFiles(client: Client): Promise<void> {
  const { rows: people } = await client.query<{ id: string }>(
    'SELECT id::text AS id FROM household.person ORDER BY atena_number',
  );
  // A row in the other world is made of columns of any two, so the worlds do without these.
  const { rows: checks } = await client.query<{ name: string; of: string }>(
    `SELECT format('%I', conname) AS name, conrelid::regclass::text AS of FROM pg_constraint
      WHERE contype IN ('c', 'u')
        AND connamespace IN ('collaboration'::regnamespace, 'community'::regnamespace)`,
  );
  for (const { name, of } of checks)
    await client.query(`ALTER TABLE ${of} DROP CONSTRAINT ${name}`);
  const files = people.flatMap(({ id }) => filesOf(id, people));
  const rows = [...files, ...meetingFiles(files), ...(await evacuationAndHints(client, people))];
  const tables = new Map<string, Row[]>();
  for (const [table, row] of rows) tables.set(table, [...(tables.get(table) ?? []), row]);
  await writeTables(client, tables);
}

/** Rows of any tables, each with its table's name. */
export type DrawnRows = readonly (readonly [table: string, row: Row])[];

function filesOf(person: string, people: readonly { readonly id: string }[]): DrawnRows {
  const random = createRandom('case files', person);
  const some = <T>(most: number, row: () => T): T[] =>
    Array.from({ length: random.between(0, most) }, row);
  const { id, day, moment, say, agency, one, code } = drawers(random);
  const changed = () => ({
    ...{ changed_by: say(), changed_by_agency: agency(), recorded_at: moment() },
  });
  const written = () => ({
    ...{ written_by: say(), written_by_agency: agency(), recorded_at: moment() },
  });
  const learnt = () => ({
    ...{
      version: 1,
      source: one('PERSON', 'FAMILY', 'WINDOW'),
      sitting_id: null,
      retired_at: null,
    },
    ...changed(),
  });
  const rows: [string, Row][] = [];
  const add = (table: string, row: Row) => {
    rows.push([`collaboration.${table}`, row]);
  };
  some(2, () => {
    add('consultation_version', {
      ...{ id: id(), version: 1, person, variant: one('WITH_CONSENT', 'WITHOUT_CONSENT') },
      ...{ route: code(consultationRoutes), visitor_relation: say(), own_words: say() },
      ...{ topics: [code(consultationTopics)], note: say(), urgent: random.chance(0.5) },
      ...{ received_at: moment(), received_by: say(), received_by_agency: agency() },
      ...{ triage: one('INFORMATION_ONLY', 'SINGLE_AGENCY', 'MULTI_AGENCY'), triage_reason: say() },
      ...{ referred_to: [agency()], triaged_at: moment(), triaged_by: say() },
      ...{ triaged_by_agency: agency(), ...changed() },
    });
  });
  some(1, () => {
    const outreach = id();
    add('outreach_version', {
      ...{ id: outreach, version: 1, person, source: code(outreachSources), sitting_id: null },
      ...{ consultation_id: null, hint_id: null, topic: code(consultationTopics), hint: say() },
      ...{ reported_at: moment(), reported_by: say(), reported_by_agency: agency(), why: say() },
      ...{ stage: one('TAKEN_ON', 'IN_CONTACT', 'TRUSTING'), worker: say(), worker_name: say() },
      ...{ worker_agency: agency(), next_method: code(outreachMethods), next_on: day() },
      ...{ file_id: id(), ending: code(outreachEndings) },
      ...{ ended_at: random.chance(0.5) ? moment() : null, ...changed() },
    });
    some(3, () => {
      add('outreach_attempt', {
        ...{ id: id(), outreach_id: outreach, method: code(outreachMethods) },
        ...{ outcome: code(outreachOutcomes), note: say(), happened_at: moment(), ...written() },
      });
    });
  });
  if (random.chance(0.5)) return rows;
  const file = id();
  const below = () => ({ id: id(), file_id: file });
  add('file_version', {
    ...{ id: file, version: 1, case_id: id(), person, consultation_id: null },
    ...{ state: one('CONSENTED', 'SUPPORTING', 'ENDED'), act: say(), why: say() },
    ...{ opened_at: moment(), ended_at: random.chance(0.2) ? moment() : null, ...changed() },
  });
  some(8, () => {
    const { code: field, choices } =
      random.pick<(typeof assessmentFields)[number]>(assessmentFields);
    const values = [choices === null ? say() : code(choices)];
    add('answer_version', { ...below(), field, values, ...learnt() });
  });
  some(4, () => {
    add('problem_version', { ...below(), item: code(problemItems), note: say(), ...learnt() });
  });
  some(4, () => {
    const flags = { deceased: random.chance(0.5), key_person: random.chance(0.5) };
    const other = random.pick(people).id;
    const tie = { relation: say(), other, living_together: random.chance(0.5), ...flags };
    add('kin_tie_version', { ...below(), ...tie, ...learnt() });
  });
  some(5, () => {
    const tie = { kind: one('AGENCY', 'PLACE', 'FRIEND'), name: say(), place_id: say() };
    const strength = one('STRONG', 'WEAK', 'BROKEN');
    add('social_tie_version', { ...below(), ...tie, strength, ...learnt() });
  });
  some(2, () => {
    const plan = { ...below(), version: 1 };
    add('plan_version', {
      ...{ ...plan, own_words: say(), judgement: say(), services: [code(planServices)] },
      ...{ term_from: day(), term_to: day(), next_review_on: day(), agreed_on: day() },
      ...{ decision: one('GRANTED', 'REFUSED'), decision_note: say(), decided_at: moment() },
      ...{ decided_by: say(), closed_at: random.chance(0.5) ? moment() : null, ...changed() },
    });
    [1, 2].slice(0, random.between(0, 2)).forEach((priority) => {
      add('goal', {
        ...{ ...below(), plan_id: plan.id, priority, issue: say(), goal: say(), content: say() },
        ...{ agency: agency(), frequency: say(), due_on: day(), learnt: one('PERSON', 'FAMILY') },
        ...{ sitting_id: null, confirmed_on: day(), confirmed_how: say(), written_by: say() },
        recorded_at: moment(),
      });
    });
    add('evaluation', {
      ...{ ...below(), plan_id: plan.id, kind: one('MONITORING', 'EVALUATION') },
      ...{ evaluated_on: day(), achievement: one('ACHIEVED', 'NOT_YET') },
      ...{ changes: [code(changeItems)], own_view: say(), judgement: say() },
      ...{ conclusion: one('END', 'REPLAN'), ...written() },
    });
  });
  some(1, () => {
    const settled = random.chance(0.5) ? moment() : null;
    const issue = { issue: say(), main_agency: agency(), settled_at: settled };
    add('remaining_issue_version', { ...below(), version: 1, ...issue, ...changed() });
  });
  some(2, () => {
    const entry = { kind: one('VISIT', 'PHONE'), met: random.chance(0.5), happened_at: moment() };
    add('support_entry', { ...below(), ...entry, text: say(), ...written() });
  });
  some(1, () => {
    const until = random.chance(0.1) ? moment() : null;
    const who = { viewer: say(), name: say(), agency: agency(), since: moment(), until };
    add('companion_version', { ...below(), version: 1, ...who, ...changed() });
  });
  return [...rows, ...participationFiles(file, random)];
}
