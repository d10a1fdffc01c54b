import type { CategoryCode } from '@kasane/policy/tables/categories';

/**
 * What both queries ask of every member of a household: one fetch of the household subgraph and one
 * of each of the six silos, seven in all. Every contender answers exactly this.
 *
 * Names are not among it: below a household our subgraphs give keys to everybody, values only to who
 * asks again by key. No other gateway does, so none could answer; for ours it is an eighth fetch.
 */
export const memberSelection = 'id';

interface Silo {
  readonly subgraph: string;
  readonly selection: string;
  readonly categories: readonly CategoryCode[];
}

// prettier-ignore
export const siloSelections = [
  { subgraph: 'elderly', selection: 'careCertifications { level validTo bedridden } mainCarer { relationship livesTogether } elderlyConsultations { topic note }',
    categories: ['ELDERLY_CARE_LEVEL', 'ELDERLY_CARER', 'ELDERLY_CONSULTATION'] },
  { subgraph: 'disability', selection: 'mentalHandbooks { grade } supportClassifications { supportClass }',
    categories: ['DISABILITY_MENTAL', 'DISABILITY_SUPPORT_CLASS'] },
  { subgraph: 'children', selection: 'childConsultations { kind topic closed }',
    categories: ['CHILD_CONSULTATION'] },
  { subgraph: 'livelihood', selection: 'livelihoodConsultations { route note desk } arrears { kind months } socialWithdrawal { sinceYears outings }',
    categories: ['LIVELIHOOD_CONSULTATION', 'LIVELIHOOD_CONTACT', 'LIVELIHOOD_ARREARS', 'LIVELIHOOD_SOCIAL_WITHDRAWAL'] },
  { subgraph: 'reoffending', selection: 'reentrySupport { residence needs }',
    categories: ['REOFFENDING_SUPPORT'] },
  { subgraph: 'guardianship', selection: 'rightsAdvocacyConsultations { route topic } dailyLifeSupportContracts { services frequency }',
    categories: ['RIGHTS_CONSULTATION', 'RIGHTS_ADVOCACY'] },
] as const satisfies readonly Silo[];

/** What the selection tells about a person, by the subgraph that tells it. */
export const categoriesOf: Readonly<Record<string, readonly CategoryCode[]>> = {
  ...Object.fromEntries(siloSelections.map(({ subgraph, categories }) => [subgraph, categories])),
};

const wholeMember = [memberSelection, ...siloSelections.map(({ selection }) => selection)].join(
  ' ',
);

/** A GraphQL request, the same body for every contender. */
export interface HouseholdsRequest {
  readonly query: string;
  readonly variables: { readonly id: string } | { readonly ids: readonly string[] };
}

export const householdRequest = (id: string): HouseholdsRequest => ({
  query: `query Household($id: ID!) { household(id: $id) { id kind members { ${wholeMember} } } }`,
  variables: { id },
});

export const householdsRequest = (
  ids: readonly string[],
  member = wholeMember,
): HouseholdsRequest => ({
  query: `query Households($ids: [ID!]!) { households(ids: $ids) { id kind members { ${member} } } }`,
  variables: { ids },
});
