import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import { areaTree, type AreaNode } from '../areas/area-tree.js';
import { selected, type Row } from '../keeping/columns.js';
import { timeOfDay } from '../keeping/fields.js';
import { judgePlace, type Judgement } from './judge-place.js';
import type { MatchablePlace, PlaceWishes } from './match-criteria.js';
import { participationPlace } from './participation-place.js';

export interface MatchArguments {
  readonly wishes: Omit<PlaceWishes, 'areas'>;
  readonly first?: number | null;
}

export interface PlaceMatch extends Judgement {
  readonly rank: number;
  readonly place: Row;
}

const USUAL = 10;
const MOST = 50;

/**
 * The places that suit best, each with how it was judged. The same wishes about the same places give
 * the same order: by points, then by what a phone call might add, then by name.
 *
 * @throws GraphQLError `BAD_INPUT`
 */
export async function matchPlaces(
  { wishes, first }: MatchArguments,
  context: SubgraphContext,
): Promise<readonly PlaceMatch[]> {
  const limit = first ?? USUAL;
  const tree = await areaTree(context);
  const wished = typeof wishes.areaCode === 'string' ? tree.find(wishes.areaCode) : null;
  checkWishes({ wishes, limit, unknownArea: given(wishes.areaCode) && wished === null });
  const rows: Row[] = await context.database('community').query(
    `SELECT ${selected(participationPlace)} FROM community.participation_place r
      WHERE r.closed_at IS NULL AND ${participationPlace.ongoing ?? ''}
      ORDER BY r.name COLLATE "C", r.id`,
  );
  const judged = rows.map((place) => {
    const areas = upwards(tree.find(String(place['areaCode'])));
    const matchable = { ...place, areas } as unknown as MatchablePlace;
    return { place, ...judgePlace(matchable, { ...wishes, areas: upwards(wished) }) };
  });
  return judged
    .toSorted((a, b) => b.points - a.points || b.unknown - a.unknown)
    .slice(0, limit)
    .map((match, at) => ({ ...match, rank: at + 1 }));
}

const given = (value: unknown): boolean => value !== undefined && value !== null;

function checkWishes({
  wishes,
  limit,
  unknownArea,
}: {
  readonly wishes: MatchArguments['wishes'];
  readonly limit: number;
  readonly unknownArea: boolean;
}): void {
  const problems = collectProblems();
  if (limit < 1 || limit > MOST) problems.add('first', 'NUMBER_OUT_OF_RANGE');
  if (unknownArea) problems.add('wishes.areaCode', 'UNKNOWN_AREA');
  const asked = Object.values(wishes).some((wish) =>
    Array.isArray(wish) ? wish.length > 0 : given(wish),
  );
  if (!asked) problems.add('wishes', 'NO_WISH');
  for (const field of ['from', 'until'] as const) {
    const value = wishes[field];
    if (typeof value !== 'string') continue;
    const problem = timeOfDay(field, '').problem(value, '');
    if (problem !== undefined) problems.add(`wishes.${field}`, problem);
  }
  problems.settle();
}

const upwards = (area: AreaNode | null): readonly string[] =>
  area === null ? [] : [area.code, ...upwards(area.parent)];
