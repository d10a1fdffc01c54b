import { changed, INCOME, RENT, TENANCY, type RegistryCase } from '../registry-case.js';

/** Against what is served, and against what the coordinator’s screen asked of it. */
export const changeCases: readonly RegistryCase[] = [
  {
    title: 'a label removed as if it broke nothing (leaks.md 37)',
    refused: changed(`since: String ${TENANCY}`, 'since: String @open'),
    fails: ['weakening Tenancy.since', 'privacy-impact Tenancy.since'],
    allowed: changed(`since: String ${TENANCY}`, `since: String ${TENANCY} until: String @open`),
  },
  {
    title: 'a label of a lower class',
    refused: changed(`income: Int ${INCOME}`, `income: Int ${RENT}`),
    fails: ['weakening Tenancy.income'],
    allowed: changed(`rent: Int ${RENT}`, `rent: Int ${INCOME}`),
  },
  {
    title: 'a type that becomes a mere reference',
    refused: changed('type Tenancy @shareable', 'type Tenancy @shareable @personEdge'),
    fails: ['weakening Tenancy'],
    allowed: changed('type Tenancy @shareable', 'type Tenancy   @shareable'),
  },
  {
    title: 'the label of an argument',
    refused: changed(`block: String ${TENANCY}`, 'block: String @open'),
    fails: ['weakening Query.tenants(block:)'],
    allowed: changed(`block: String ${TENANCY}`, `block: String ${TENANCY} limit: Int @open`),
  },
  {
    title: 'a field of a person that is open from the start',
    refused: changed('id: ID!\n    tenancyNote', 'id: ID!\n    age2: Int @open tenancyNote'),
    fails: ['weakening Person.age2'],
    allowed: changed('id: ID!\n    tenancyNote', `id: ID!\n    age2: Int ${TENANCY} tenancyNote`),
  },
  {
    title: 'a field that is used, removed; one that is not, passes',
    refused: changed(`since: String ${TENANCY}`, ''),
    fails: ['breaking-changes Tenancy.since'],
    allowed: changed(`unused: String ${TENANCY}`, ''),
  },
  {
    title: 'a field that is used, of another type',
    refused: changed(`since: String ${TENANCY}`, `since: Int ${TENANCY}`),
    fails: ['breaking-changes Tenancy.since'],
    allowed: changed(`unused: String ${TENANCY}`, `unused: Int ${TENANCY}`),
  },
  {
    title: 'an argument that is required from now on',
    refused: changed('estate(id: ID!)', 'estate(id: ID!, town: String!)'),
    fails: ['breaking-changes Query.estate'],
    allowed: changed('estate(id: ID!)', 'estate(id: ID!, town: String)'),
  },
  {
    title: 'a label that others permitted for something else',
    refused: changed(`since: String ${TENANCY}`, `since: String ${RENT}`),
    fails: ['privacy-impact Tenancy.since'],
    allowed: changed(`since: String ${TENANCY}`, `since: String ${TENANCY} paid: Int ${RENT}`),
  },
];
