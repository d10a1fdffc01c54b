import { createRandom } from '@kasane/infra/example-city/random';
import type { Choices } from '@kasane/subgraph-community/keeping/choices';
import { evacuationAssistance } from '@kasane/subgraph-community/evacuation/evacuation-support';
import { hintStates } from '@kasane/subgraph-community/hints/meeting-hint';
import { meetingThemes } from '@kasane/subgraph-community/kinds/networks/area-meeting';
import type { Client } from 'pg';
import type { DrawnRows } from './case-files.js';
import { drawers } from './drawers.js';

/** What the community keeps about people: entries of 避難行動要支援者 and hints of its meetings. */
export async function evacuationAndHints(
  client: Client,
  people: readonly { readonly id: string }[],
): Promise<DrawnRows> {
  const known = async (statement: string) =>
    (await client.query<{ id: string }>(statement)).rows.map(({ id }) => id);
  const recordsOf = (type: string) =>
    known(`SELECT id::text AS id FROM community.record WHERE type = '${type}' ORDER BY 1`);
  const areas = await known('SELECT code AS id FROM community.area ORDER BY 1');
  const helpers = await recordsOf('CommunityOrganisation');
  const shelters = await recordsOf('CommunityBase');
  const meetings = await recordsOf('AreaMeeting');
  return people.flatMap(({ id: person }): DrawnRows => {
    const random = createRandom('community files', person);
    const { id, day, moment, say, agency } = drawers(random);
    const value = (choices: Choices) => random.pick(choices.rows).value;
    const maybe = <T>(value: T): T | null => (random.chance(0.7) ? value : null);
    const recorded = () => ({
      ...{ version: 1, closed_at: random.chance(0.1) ? moment() : null, recorded_by: say() },
      ...{ recorded_by_agency: agency(), reason: say(), recorded_at: moment() },
    });
    const entry: DrawnRows[number] = [
      'community.evacuation_support_version',
      {
        ...{ id: id(), person, listed_on: day(), ended_on: random.chance(0.2) ? day() : null },
        ...{ assistance: [value(evacuationAssistance)], area_code: random.pick(areas) },
        ...{ helper: maybe(random.pick(helpers)), shelter: maybe(random.pick(shelters)) },
        ...{ plan_made_on: maybe(day()), route: maybe(say()), ...recorded() },
      },
    ];
    const hint = (): DrawnRows[number] => [
      'community.meeting_hint_version',
      {
        ...{ id: id(), person, meeting: random.pick(meetings), theme: value(meetingThemes) },
        ...{ text: say(), state: value(hintStates), handed_over_on: maybe(day()) },
        ...recorded(),
      },
    ];
    return [
      ...(random.chance(0.5) ? [entry] : []),
      ...Array.from({ length: random.between(0, 2) }, hint),
    ];
  });
}
