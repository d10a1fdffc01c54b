import DataLoader from 'dataloader';
import { japaneseDay } from '@kasane/japanese/calendar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { intervalsOn } from '../../tables/intervals.js';

interface Placement extends Readonly<Record<string, unknown>> {
  readonly placeId: string;
  readonly personAskedAt: string | null;
  readonly placeAskedAt: string | null;
}

interface Participation extends Readonly<Record<string, unknown>> {
  readonly placements: readonly Placement[];
}

const DAY = 24 * 3_600_000;

const loaders = new WeakMap<SubgraphContext, DataLoader<string, readonly Participation[]>>();

/** The 参加支援 of a file, newest first, with its places; one statement a tick. */
export async function fileParticipations(file: { readonly id: string }, context: SubgraphContext) {
  const { followUpDays } = intervalsOn(japaneseDay(new Date()));
  const due = (askedAt: string | null) =>
    askedAt === null ? null : japaneseDay(new Date(Date.parse(askedAt) + followUpDays * DAY));
  return (await loaderOf(context).load(file.id)).map((participation) => ({
    ...participation,
    placements: participation.placements.map(
      ({ placeId, personAskedAt, placeAskedAt, ...placement }) => ({
        ...placement,
        place: { __typename: 'ParticipationPlace', id: placeId },
        askPersonBy: due(personAskedAt),
        askPlaceBy: due(placeAskedAt),
      }),
    ),
  }));
}

function loaderOf(context: SubgraphContext): DataLoader<string, readonly Participation[]> {
  const known =
    loaders.get(context) ??
    new DataLoader<string, readonly Participation[]>(async (files) => {
      const rows: { file: string; participation: Participation }[] = await context
        .database('collaboration')
        .query(
          `SELECT file_id AS file, participation FROM collaboration.whole_participation
            WHERE file_id = ANY ($1::uuid[]) ORDER BY recorded_at DESC, id`,
          [files],
        );
      return files.map((id) =>
        rows.flatMap(({ file, participation }) => (file === id ? [participation] : [])),
      );
    });
  loaders.set(context, known);
  return known;
}
