import { createRandom } from '@kasane/infra/example-city/random';
import { meetingKinds } from '@kasane/subgraph-collaboration/meetings/tables/meeting-kinds';
import { minuteKinds } from '@kasane/subgraph-collaboration/meetings/tables/minute-kinds';
import { taskActs } from '@kasane/subgraph-collaboration/meetings/tables/task-acts';
import type { DrawnRows } from './case-files.js';
import { drawers } from './drawers.js';

/** Who sits in every meeting, and who in some of them; readers of these names ask in the searches. */
const ALWAYS = 'everything';
const SOMETIMES = 'reader-1';
const MEETINGS = 14;

/** Long from now, so that none of it is over between two answers. */
const spans = Array.from({ length: 6 }, (_, narrower) => [
  {
    from: `2031-05-12T0${String(narrower)}:30:00Z`,
    to: `2031-05-12T07:${String(5 - narrower)}0:00Z`,
  },
]);

/** A part is open for a day at most. */
const justNow = new Date(Date.now() - 3_600_000).toISOString();

/** Meetings about the people of these files, with their minutes and what was decided. */
export function meetingFiles(files: DrawnRows): DrawnRows {
  const opened = files.flatMap(([table, { id, person }]) =>
    table === 'collaboration.file_version' ? [{ file_id: id, person }] : [],
  );
  return Array.from({ length: MEETINGS }, (_, at) => meetingOf(at, opened)).flat();
}

function meetingOf(
  at: number,
  opened: readonly { readonly file_id: unknown; readonly person: unknown }[],
): DrawnRows {
  const random = createRandom('meeting files', at);
  const draw = drawers(random);
  const { id, day, moment, say, one, code } = draw;
  // The reader who may see everything but one thing is of the 多機関協働, and no part of any of them.
  const agency = (): string => {
    const drawn = draw.agency();
    return drawn === 'multi-agency' ? 'elderly' : drawn;
  };
  const maybe = <T>(value: T): T | null => (random.chance(0.5) ? value : null);
  const changed = () => ({
    ...{ changed_by: say(), changed_by_agency: agency(), recorded_at: moment() },
  });
  const meeting = id();
  const kinds = random
    .shuffle(meetingKinds.filter(({ restsOn }) => restsOn !== 'NO_CASE'))
    .slice(0, random.between(1, 2))
    .map((kind) => kind.code);
  const viewers = [
    ...[ALWAYS, `staff-${String(at)}`, `staff-${String(at + 100)}`],
    ...(random.chance(0.3) ? [SOMETIMES] : []),
  ];
  const rows: DrawnRows[number][] = [
    [
      'collaboration.meeting_version',
      {
        ...{ id: meeting, version: 1, reference: (0xa0000000 + at).toString(16).toUpperCase() },
        ...{ minutes_long: random.between(1, 6) * 30, starts_at: maybe(moment()) },
        ...{ cancelled_at: random.chance(0.2) ? moment() : null, why: say(), ...changed() },
      },
    ],
  ];
  const add = (table: string, row: DrawnRows[number][1]) => {
    rows.push([`collaboration.${table}`, row]);
  };
  for (const viewer of viewers) {
    const pledge = { pledge_how: one('SELF', 'WRITTEN'), pledge_ref: say() };
    add('meeting_member_version', {
      ...{ id: id(), version: 1, meeting_id: meeting, viewer, agency: agency(), kinds },
      ...{ role: one('CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER'), pledged_at: moment(), ...pledge },
      ...{ pledge_recorded_by: say(), left_at: null, ...changed() },
    });
    // The latest counts.
    Array.from({ length: random.between(1, 2) }, () => {
      const offer = { id: id(), meeting_id: meeting, viewer, spans: random.pick(spans) };
      add('meeting_offer', { ...offer, recorded_at: moment() });
    });
  }
  for (const kind of kinds) {
    const part = id();
    add('meeting_part_version', {
      // The opening is the second version (add-meetings-to-timeline.ts).
      ...{ id: part, version: 2, meeting_id: meeting, kind, convener: agency() },
      ...{ sitting_id: maybe(id()), opened_at: random.pick([null, moment(), justNow]) },
      ...{ closed_at: maybe(moment()), ...changed() },
    });
    for (const about of random.shuffle(opened).slice(0, random.between(1, 3))) {
      const item = id();
      const written = () => ({
        ...{ written_by: say(), written_by_agency: agency(), recorded_at: moment() },
      });
      add('meeting_item', { id: item, part_id: part, ...about, matter: say(), ...written() });
      Array.from({ length: random.between(0, 3) }, () => {
        const minute = { id: id(), item_id: item, kind: code(minuteKinds), text: say() };
        add('meeting_minute', { ...minute, ...written() });
      });
      Array.from({ length: random.between(0, 2) }, () => {
        add('meeting_task_version', {
          ...{ id: id(), version: 1, item_id: item, act: code(taskActs), what: say() },
          ...{ agency: agency(), due_on: day(), state: one('TODO', 'DOING', 'DONE', 'DROPPED') },
          ...{ result: say(), ended_at: maybe(moment()), ...changed() },
        });
      });
    }
  }
  return rows;
}
