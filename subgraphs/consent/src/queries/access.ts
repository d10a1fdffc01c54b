import DataLoader from 'dataloader';
import { agencies } from '@kasane/policy/tables/agencies';
import { categories } from '@kasane/policy/tables/categories';
import { decide } from '@kasane/policy/decision/decide';
import type { Records } from '@kasane/policy/records/read-records';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { inForceAbout } from '../records/in-force.js';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';

const loaders = new WeakMap<SubgraphContext, DataLoader<string, Records>>();

/**
 * What the reader may see about a person now, and what would open the rest. Whether there is such a
 * person, and whether anybody has a record of it, is not asked, so the answer can't tell (design.md
 * §4 non-inference): what is refused is refused in the same words with and without a record.
 *
 * @param subject `Person.id`
 */
export async function access(subject: string, context: SubgraphContext) {
  const { viewer, purpose } = context;
  if (viewer === undefined || purpose === undefined) throw recordError('NOT_YOUR_ACT');
  const records = await loaderOf(context).load(subject);
  const now = new Date();
  return {
    categories: categories.map(({ code, name, holder }) => {
      const holderName = agencies.find((agency) => agency.code === holder)?.name;
      const decision = decide({ viewer, purpose, subject, category: code, ...records, now });
      return decision.kind === 'permit'
        ? {
            category: code,
            name,
            holderName,
            permitted: true,
            basis: decision.basis,
            until: 'until' in decision ? decision.until : null,
            remedy: null,
          }
        : {
            category: code,
            name,
            holderName,
            permitted: false,
            basis: null,
            until: null,
            remedy: decision.remedy,
          };
    }),
  };
}

/** One statement for all people a request asks about; each is decided by what is about that one. */
function loaderOf(context: SubgraphContext): DataLoader<string, Records> {
  const known =
    loaders.get(context) ??
    new DataLoader(async (people: readonly string[]) => {
      const { authorizations, prohibitions } = await inForceAbout(
        context.database('consent').manager,
        people,
      );
      return people.map((person) => ({
        authorizations: authorizations.filter(({ subjects }) => subjects.includes(person)),
        prohibitions,
      }));
    });
  loaders.set(context, known);
  return known;
}
