import DataLoader from 'dataloader';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { meetingKind } from '../tables/meeting-kinds.js';
import { minuteKinds } from '../tables/minute-kinds.js';
import { taskActs } from '../tables/task-acts.js';

type RestsOn = 'SITTING' | 'CONSENT';

interface Item extends Readonly<Record<string, unknown>> {
  readonly kind: string;
  readonly minutes: readonly { readonly kind: string }[];
  readonly tasks: readonly { readonly act: string }[];
}

interface Row {
  readonly person: string;
  readonly item: Item;
}

/**
 * Who reads the minutes of which part, besides what the gateway decided about the person:
 *
 * - of a sitting: who sits now in a sitting of the same basis about the same person, so that what was
 *   exchanged under one statute is not read under another (domain.md §3.1);
 * - of a meeting on consent: its members, and those of the agency that convened it.
 */
const readable = {
  SITTING: /* SQL */ `EXISTS (
    SELECT FROM consent.sitting_attendance a
     WHERE a.viewer = $2 AND a.open AND a.basis = p.basis AND i.person = ANY (a.subjects))`,
  CONSENT: /* SQL */ `(collaboration.is_member(p.id, $2) OR p.convener = $3
     AND $4 IN ('DEPARTMENT_WORKER', 'MULTI_AGENCY_COORDINATOR'))`,
} as const satisfies Record<RestsOn, string>;

const statement = (restsOn: RestsOn): string => /* SQL */ `
  SELECT i.person, json_build_object(
           'id', i.id, 'matter', i.matter, 'kind', p.kind, 'basis', p.basis, 'part', p.id,
           'reference', m.reference, 'heldAt', p.opened_at, 'file', i.file_id,
           'minutes', coalesce((
             SELECT json_agg(json_build_object('id', e.id, 'kind', e.kind, 'text', e.text,
                      'writtenAt', e.recorded_at, 'agency', e.written_by_agency)
                      ORDER BY e.recorded_at, e.id)
               FROM collaboration.meeting_minute e WHERE e.item_id = i.id), '[]'),
           'tasks', coalesce((
             SELECT json_agg(json_build_object('id', t.id, 'version', t.version, 'act', t.act,
                      'what', t.what, 'agency', t.agency, 'dueOn', t.due_on, 'state', t.state,
                      'overdue', t.ended_at IS NULL
                        AND t.due_on < (now() AT TIME ZONE 'Asia/Tokyo')::date,
                      'result', t.result, 'endedAt', t.ended_at,
                      'doneBy', CASE WHEN t.state = 'DONE' THEN t.changed_by END)
                      ORDER BY t.due_on, t.id)
               FROM collaboration.meeting_task t WHERE t.item_id = i.id), '[]')) AS item
    FROM collaboration.meeting_item i
    JOIN collaboration.meeting_part_now p ON p.id = i.part_id
    JOIN collaboration.meeting m ON m.id = p.meeting_id
   WHERE i.person = ANY ($1::uuid[]) AND p.rests_on = '${restsOn}' AND ${readable[restsOn]}
   ORDER BY coalesce(p.opened_at, i.recorded_at) DESC, i.id`;

type Loader = DataLoader<string, readonly Item[] | null>;

/** Of these people, those the reader sits about now, whatever was said of them or ever was. */
const SITS_ABOUT = /* SQL */ `
  SELECT person FROM consent.sitting_attendance a, unnest(a.subjects) person
   WHERE a.viewer = $2 AND a.open AND person = ANY ($1::uuid[])`;

/**
 * What meetings of one kind of ground said about a person, newest first; one statement a tick. Null
 * where a sitting is missing: an empty list would say that nothing was ever said.
 */
export const meetingItems = (restsOn: RestsOn) => {
  const loaders = new WeakMap<SubgraphContext, Loader>();
  const load = async (
    people: readonly string[],
    { viewer, database }: SubgraphContext,
  ): Promise<readonly (readonly Item[] | null)[]> => {
    if (viewer === undefined) return people.map(() => null);
    const source = database('collaboration');
    const sitting = restsOn === 'SITTING';
    const given: readonly unknown[] = sitting
      ? [people, viewer.id]
      : [people, viewer.id, viewer.agency, viewer.role];
    const about: { person: string }[] = sitting ? await source.query(SITS_ABOUT, [...given]) : [];
    const rows: Row[] = await source.query(statement(restsOn), [...given]);
    return people.map((id) =>
      sitting && !about.some(({ person }) => person === id)
        ? null
        : rows.flatMap(({ person, item }) => (person === id ? [item] : [])),
    );
  };
  const loaderOf = (context: SubgraphContext): Loader => {
    const known =
      loaders.get(context) ??
      new DataLoader<string, readonly Item[] | null>((people) => load(people, context));
    loaders.set(context, known);
    return known;
  };
  return async ({ id }: { readonly id: string }, context: SubgraphContext) =>
    (await loaderOf(context).load(id))?.map(named) ?? null;
};

const nameIn = (table: readonly { readonly code: string; readonly name: string }[], code: string) =>
  table.find((row) => row.code === code)?.name ?? code;

const named = (item: Item) => ({
  ...item,
  name: meetingKind(item.kind).name,
  law: meetingKind(item.kind).law,
  minutes: item.minutes.map((minute) => ({ ...minute, name: nameIn(minuteKinds, minute.kind) })),
  tasks: item.tasks.map((task) => ({ ...task, actName: nameIn(taskActs, task.act) })),
});
