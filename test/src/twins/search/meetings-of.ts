import type { Tables } from '../table-rows.js';
import type { Reader } from '../world/reader-issuer.js';
import type { WhoSeesWhat } from './who-sees-what.js';

/** Meeting → the people on its agenda. */
export function agendas(tables: Tables): ReadonlyMap<string, ReadonlySet<string>> {
  const meetingOfPart = columns(tables, 'meeting_part_version', 'id', 'meeting_id');
  const people = new Map<string, Set<string>>();
  for (const row of tables.get('collaboration.meeting_item') ?? []) {
    const meeting = meetingOfPart.get(String(row['part_id'])) ?? '';
    people.set(meeting, (people.get(meeting) ?? new Set()).add(String(row['person'])));
  }
  return people;
}

/**
 * What the reader may see of people, and of meetings: as much as of anybody on the agenda. `MEETING`
 * is what whoever sits in it, convenes a part of it or took on a task in it reads by that alone.
 */
export function orTakesPart(open: WhoSeesWhat, tables: Tables, reader: Reader): WhoSeesWhat {
  const agenda = agendas(tables);
  const own = meetingsOfReader(tables, reader);
  const ownPeople = new Set([...own].flatMap((meeting) => [...(agenda.get(meeting) ?? [])]));
  return (owner, category) => {
    if (category === 'MEETING') return own.has(owner) || ownPeople.has(owner);
    const people = agenda.get(owner);
    return people === undefined
      ? open(owner, category)
      : [...people].some((person) => open(person, category));
  };
}

function meetingsOfReader(tables: Tables, { id, agency }: Reader): ReadonlySet<string> {
  const meetingOfPart = columns(tables, 'meeting_part_version', 'id', 'meeting_id');
  const partOfItem = columns(tables, 'meeting_item', 'id', 'part_id');
  const rows = (table: string) => tables.get(`collaboration.${table}`) ?? [];
  return new Set([
    ...rows('meeting_member_version')
      .filter(({ viewer }) => viewer === id)
      .map((row) => String(row['meeting_id'])),
    ...rows('meeting_part_version')
      .filter(({ convener }) => convener === agency)
      .map((row) => String(row['meeting_id'])),
    ...rows('meeting_task_version')
      .filter((row) => row['agency'] === agency)
      .map((row) => meetingOfPart.get(partOfItem.get(String(row['item_id'])) ?? '') ?? ''),
  ]);
}

const columns = (tables: Tables, table: string, from: string, to: string) =>
  new Map(
    (tables.get(`collaboration.${table}`) ?? []).map((row) => [String(row[from]), String(row[to])]),
  );
