import DataLoader from 'dataloader';
import { japaneseDay } from '@kasane/japanese/calendar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';

interface Outreach extends Readonly<Record<string, unknown>> {
  readonly stage: string;
  readonly nextOn: string | null;
  readonly endedAt: string | null;
  readonly attempts: readonly { readonly outcome: string }[];
}

const loaders = new WeakMap<SubgraphContext, DataLoader<string, readonly Outreach[]>>();

/** The outreach towards a person, newest first, each with its attempts; one statement a tick. */
export async function personOutreach({ id }: { readonly id: string }, context: SubgraphContext) {
  const today = japaneseDay(new Date());
  return (await loaderOf(context).load(id)).map((outreach) => ({
    ...outreach,
    overdue: outreach.endedAt === null && (outreach.nextOn ?? '') < today,
  }));
}

function loaderOf(context: SubgraphContext): DataLoader<string, readonly Outreach[]> {
  const known =
    loaders.get(context) ??
    new DataLoader<string, readonly Outreach[]>(async (people) => {
      const rows: { person: string; outreach: Outreach }[] = await context
        .database('collaboration')
        .query(
          `SELECT person, outreach FROM collaboration.whole_outreach
            WHERE person = ANY ($1::uuid[]) ORDER BY reported_at DESC, id`,
          [people],
        );
      return people.map((id) =>
        rows.flatMap(({ person, outreach }) => (person === id ? [outreach] : [])),
      );
    });
  loaders.set(context, known);
  return known;
}
