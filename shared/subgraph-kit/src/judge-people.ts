import type { GraphQLResolveInfo } from 'graphql';
import { deny, type IRule } from 'graphql-shield';
import type { SubgraphContext } from './define-subgraph.js';
import type { FieldRules, RuleParent } from './field-rules.js';

/** Person → categories and coordinates the rules permit about that person. */
export type Verdicts = ReadonlyMap<string, ReadonlySet<string>>;

type ShieldContext = Parameters<IRule['resolve']>[2];
type ShieldOptions = Parameters<IRule['resolve']>[4];

const options: ShieldOptions = {
  debug: false,
  allowExternalErrors: false,
  fallbackRule: deny,
  hashFunction: () => {
    throw new Error('no rule here is cached');
  },
};

/**
 * Asks shield's rules once for every person and label of the grant, before any field of theirs is
 * resolved. Shield asked anew for every field costs more than the fields do (design.md §10).
 */
export async function judgePeople(
  { byLabel }: FieldRules,
  people: readonly string[],
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): Promise<Verdicts> {
  const judged = [...new Set(people)].map(async (id) => {
    const permitted = new Set<string>();
    await Promise.all(
      [...context.openAbout(id)].map(async (label) => {
        const parent: RuleParent = { id };
        const verdict = await byLabel
          .get(label)
          ?.resolve(parent, {}, context as unknown as ShieldContext, info, options);
        if (verdict === true) permitted.add(label);
      }),
    );
    return [id, permitted] as const;
  });
  return new Map(await Promise.all(judged));
}
