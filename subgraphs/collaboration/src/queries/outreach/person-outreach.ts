import DataLoader from 'dataloader';
import { japaneseDay } from '@kasane/japanese/calendar';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';

interface Outreach extends Readonly<Record<string, unknown>> {
  readonly stage: string;
  readonly nextOn: string | null;
  readonly endedAt: string | null;
  readonly sittingHint: string | null;
  readonly attempts: readonly { readonly outcome: string }[];
}

/**
 * What a sitting heard is read by who sits now in a sitting of the same basis about the same person,
 * like its minutes (meeting-items.ts): what the gateway decided of the category may rest on another
 * statute, on a consent that names it or on a guardian's powers (社会福祉法106条の6第5項).
 */
const OUTREACH = /* SQL */ `
  SELECT w.person, w.outreach, EXISTS (
           SELECT FROM consent.sitting_attendance heard
             JOIN consent.sitting_attendance a ON a.basis = heard.basis
            WHERE heard.sitting_id = o.sitting_id
              AND a.viewer = $2 AND a.open AND w.person = ANY (a.subjects)) AS sits
    FROM collaboration.whole_outreach w JOIN collaboration.outreach o ON o.id = w.id
   WHERE w.person = ANY ($1::uuid[]) ORDER BY w.reported_at DESC, w.id`;

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
      const rows: { person: string; outreach: Outreach; sits: boolean }[] = await context
        .database('collaboration')
        .query(OUTREACH, [people, context.viewer?.id ?? null]);
      return people.map((id) =>
        rows
          .filter(({ person }) => person === id)
          .map(({ outreach, sits }) => (sits ? outreach : { ...outreach, sittingHint: null })),
      );
    });
  loaders.set(context, known);
  return known;
}
