import type { GraphQLResolveInfo } from 'graphql';
import { deny, type IRule } from 'graphql-shield';
import type { SubgraphContext } from './define-subgraph.js';
import type { FieldRules, RuleParent } from './field-rules.js';

/** Person → categories and coordinates the rules permit about that person. */
export type Verdicts = ReadonlyMap<string, ReadonlySet<string>>;

type ShieldContext = Parameters<IRule['resolve']>[2];
type ShieldOptions = Parameters<IRule['resolve']>[4];

const NOTHING: ReadonlySet<string> = new Set<string>();

const options: ShieldOptions = {
  debug: false,
  allowExternalErrors: false,
  fallbackRule: deny,
  hashFunction: () => {
    throw new Error('no rule here is cached');
  },
};

/**
 * Asks shield's rules before any field is resolved, once for every label and every list of the grant:
 * the people of one list are all permitted the same, so what is true of the first is true of each.
 * Shield asked anew for every field costs more than the fields do (design.md §10).
 */
export async function judgePeople(
  { byLabel }: FieldRules,
  people: readonly string[],
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): Promise<Verdicts> {
  const lists = new Map<ReadonlySet<string>, Promise<ReadonlySet<string>>>();
  const judge = async (id: string, labels: ReadonlySet<string>) => {
    const parent: RuleParent = { id };
    const permitted = new Set<string>();
    for (const label of labels) {
      const verdict = await byLabel
        .get(label)
        ?.resolve(parent, {}, context as unknown as ShieldContext, info, options);
      if (verdict === true) permitted.add(label);
    }
    return permitted;
  };
  const judged = [...new Set(people)].map((id) => {
    const labels = context.openAbout(id);
    const known = lists.get(labels) ?? judge(id, labels);
    lists.set(labels, known);
    return [id, labels] as const;
  });
  const verdicts = new Map<ReadonlySet<string>, ReadonlySet<string>>();
  for (const [labels, verdict] of lists) verdicts.set(labels, await verdict);
  return new Map(judged.map(([id, labels]) => [id, verdicts.get(labels) ?? NOTHING]));
}
