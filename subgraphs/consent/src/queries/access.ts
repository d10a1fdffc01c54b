import { agencies } from '@kasane/policy/tables/agencies';
import { categories } from '@kasane/policy/tables/categories';
import { decide } from '@kasane/policy/decision/decide';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { requireId } from '@kasane/subgraph-kit/person-id';
import { inForceAbout } from '../records/in-force.js';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';

/**
 * What the reader may see about a person now, and what would open the rest. Whether there is such a
 * person, and whether anybody has a record of it, is not asked, so the answer can't tell (design.md
 * §4 non-inference): what is refused is refused in the same words with and without a record.
 */
export async function access(
  { person }: Readonly<Record<string, unknown>>,
  { viewer, purpose, database }: SubgraphContext,
) {
  const subject = requireId('Person', person);
  if (viewer === undefined || purpose === undefined) throw recordError('NOT_YOUR_ACT');
  const records = await inForceAbout(database('consent').manager, [subject]);
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
