import type { Vocabulary } from './fill-slots.js';
import type { Tables } from '../table-rows.js';

/** What these people are called and where they belong, and what stands about them elsewhere. */
export function vocabularyOf(
  tables: Tables,
  { people, meetings }: Readonly<Record<'people' | 'meetings', ReadonlySet<string>>>,
): Vocabulary {
  const column = (table: string, name: string, owner?: string): string[] => [
    ...new Set(
      (tables.get(table) ?? [])
        .filter((row) => owner === undefined || people.has(String(row[owner])))
        .map((row) => String(row[name]))
        .filter((text) => text !== ''),
    ),
  ];
  const searched = (name: string) => column('household.person_search', name, 'person_id');
  return {
    people: [...people],
    households: column('household.household_member', 'household_id', 'person_id'),
    meetings: [...meetings],
    records: [
      ...column('community.evacuation_support_version', 'id', 'person'),
      ...column('community.meeting_hint_version', 'id', 'person'),
      ...column('community.meeting_hint_version', 'meeting'),
      ...column('community.evacuation_support_version', 'helper'),
    ],
    places: column('collaboration.placement_version', 'place_id'),
    areas: column('community.evacuation_support_version', 'area_code'),
    workers: [
      ...column('collaboration.outreach_version', 'worker', 'person'),
      ...column('collaboration.companion_version', 'viewer'),
    ],
    kana: searched('kana_key'),
    names: searched('name_key'),
    births: searched('birth_date'),
    numbers: searched('atena_number'),
  };
}
