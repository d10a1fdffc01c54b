/**
 * What both queries ask of every member of a household: one fetch of the household subgraph and one
 * of each of the six silos, seven in all. Every contender answers exactly this.
 */
export const memberSelection = 'id name nameKana';

// prettier-ignore
export const siloSelections = [
  { subgraph: 'elderly', selection: 'careCertifications { level validTo bedridden } mainCarer { relationship livesTogether } elderlyConsultations { topic note }' },
  { subgraph: 'disability', selection: 'mentalHandbooks { grade } supportClassifications { supportClass }' },
  { subgraph: 'children', selection: 'childConsultations { kind topic closed }' },
  { subgraph: 'livelihood', selection: 'livelihoodConsultations { route note desk } arrears { kind months } socialWithdrawal { sinceYears outings }' },
  { subgraph: 'reoffending', selection: 'reentrySupport { residence needs }' },
  { subgraph: 'guardianship', selection: 'rightsAdvocacyConsultations { route topic } dailyLifeSupportContracts { services frequency }' },
] as const;

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
