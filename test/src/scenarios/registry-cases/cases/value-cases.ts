import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import {
  added,
  person,
  query,
  REFERENCE,
  RENT,
  TENANCY,
  type RegistryCase,
} from '../registry-case.js';

/** Imports these as well. */
const headWith = (...directives: readonly string[]): string =>
  consentDirectivesSdl.replace(
    '"@override"',
    ['@override', ...directives].map((one) => `"${one}"`).join(' '),
  );

const NOTE = `tenancyNote: String @external ${TENANCY}`;
const noted = (label: string) =>
  person(`${NOTE} hint: Int ${label} @requires(fields: "tenancyNote")`);
const ofTenancy = (fields: string, label: string) =>
  person(
    `tenancy: Tenancy @external ${TENANCY} hint: Int ${label} @requires(fields: "${fields}")`,
    `type Tenancy @shareable { since: String ${TENANCY} rent: Int ${RENT} }`,
  );
const BOTH = '@personal(category: "HOUSING_RENT", derivedFrom: ["HOUSING_TENANCY"])';
const scored = (label: string, values = 'HIGH UNDETERMINED') =>
  person(
    `noteScore: NoteScore @external ${BOTH} alarm: Alarm ${label} @requires(fields: "noteScore")`,
    `enum NoteScore { HIGH LOW UNDETERMINED } enum Alarm { ${values} }`,
  );
const people = (given: string, more = '') => query(`found(${given}): [Person!] ${REFERENCE}`, more);
const notes = (given: string) => person(`leases(${given}): [String!] ${TENANCY}`);

/** No value travels past its label (leaks.md 3, 4), and no argument chooses people in silence. */
export const valueCases: readonly RegistryCase[] = [
  {
    title: 'open, though derived from what is not (leaks.md 3)',
    refused: noted('@open'),
    fails: ['labels Person.hint', 'weakening Person.hint'],
    allowed: noted(TENANCY),
  },
  {
    title: 'of another category than what it is derived from (leaks.md 3)',
    refused: noted(RENT),
    fails: ['labels Person.hint'],
    allowed: noted(TENANCY),
  },
  {
    title: 'derived from a nested selection (leaks.md 3)',
    refused: ofTenancy('tenancy { rent }', TENANCY),
    fails: ['labels Person.hint'],
    allowed: ofTenancy('tenancy { since }', TENANCY),
  },
  {
    title: 'derived behind a type condition (leaks.md 3)',
    refused: ofTenancy('tenancy { ... on Tenancy { rent } }', TENANCY),
    fails: ['labels Person.hint'],
    allowed: ofTenancy('tenancy { ... on Tenancy { since } }', TENANCY),
  },
  {
    title: 'derived through a chain that began elsewhere (leaks.md 3)',
    refused: scored(RENT),
    fails: ['labels Person.alarm'],
    allowed: scored(BOTH),
  },
  {
    title: 'derived from several and never undetermined (leaks.md 22)',
    refused: scored(BOTH, 'HIGH LOW'),
    fails: ['labels Person.alarm'],
    allowed: scored(BOTH, 'HIGH LOW UNDETERMINED'),
  },
  {
    title: 'derived from what the department may not be handed',
    refused: person(
      `name: String @external @personal(category: "RESIDENT_NAME")
       plate: Plate @personal(category: "HOUSING_TENANCY", derivedFrom: ["RESIDENT_NAME"])
         @requires(fields: "name")`,
      'enum Plate { SHOWN UNDETERMINED }',
    ),
    fails: ['labels Person.plate'],
    allowed: noted(TENANCY),
  },
  {
    title: 'said to be derived, and handed nothing (leaks.md 3)',
    refused: person(`alarm: Alarm ${BOTH}`, 'enum Alarm { HIGH UNDETERMINED }'),
    fails: ['labels Person.alarm'],
    allowed: scored(BOTH),
  },
  {
    title: '@provides of what is personal (leaks.md 4)',
    refused: person(
      `tenancyCard: String @external ${TENANCY}`,
      `type Query { leaser: Person ${REFERENCE} @provides(fields: "tenancyCard") }`,
    ),
    fails: ['labels Query.leaser'],
    allowed: query(
      'home: Estate @open @provides(fields: "name")',
      'type Estate @key(fields: "id") @open { id: ID! name: String @external }',
    ),
  },
  {
    title: '@override of another department’s field (leaks.md 4)',
    refused: person(
      'name: String @override(from: "household") @personal(category: "RESIDENT_NAME")',
    ),
    fails: ['labels Person.name', 'ownership Person.name'],
    allowed: person(`tenancyNote: String @override(from: "housing-active") ${TENANCY}`),
  },
  {
    title: '@fromContext (leaks.md 3)',
    refused: added(
      `extend type Person @context(name: "who") { board: String ${TENANCY} }
       extend type PublicHousing @key(fields: "id") {
         id: ID!
         near(board: String @fromContext(field: "$who { board }")): Int ${TENANCY}
       }`,
      headWith('@context', '@fromContext'),
    ),
    fails: [
      'composition',
      ...['labels PublicHousing.lease', 'labels PublicHousing.near', 'labels Person'],
      'labels PublicHousing.near(board:)',
    ],
    allowed: noted(TENANCY),
  },
  {
    title: '@interfaceObject (leaks.md 3)',
    refused: added(
      'type Leased @interfaceObject @key(fields: "id") { id: ID! floor: Int @open }',
      headWith('@interfaceObject'),
    ),
    fails: ['composition', 'labels Leased'],
    allowed: added('type Leased @key(fields: "id") { id: ID! floor: Int @open }'),
  },
  {
    title: 'an argument that chooses people without saying by what (leaks.md 18)',
    refused: people('since: Int'),
    fails: ['labels Query.found(since:)'],
    allowed: people(`since: Int ${TENANCY}`),
  },
  {
    title: 'an argument called open, named after a labelled field (leaks.md 18)',
    refused: people('publicHousingLike: String @open'),
    fails: ['labels Query.found(publicHousingLike:)'],
    allowed: people(`publicHousingLike: String ${TENANCY}`),
  },
  {
    title: 'an order by a labelled field (leaks.md 18)',
    refused: people('orderBy: By @open', 'enum By { PUBLIC_HOUSING_DESC }'),
    fails: ['labels Query.found(orderBy:)'],
    allowed: people('orderBy: By @open', 'enum By { REGISTERED }'),
  },
  {
    title: 'a filter inside of an input object (leaks.md 18)',
    refused: people('where: Where @open', 'input Where { any: [Where!] publicHousing: String }'),
    fails: ['labels Query.found(where:)'],
    allowed: people(`where: Where ${TENANCY}`, 'input Where { publicHousing: String }'),
  },
  {
    title: 'an argument below a person of another category (leaks.md 18)',
    refused: notes(`unpaid: Boolean ${RENT}`),
    fails: ['labels Person.leases(unpaid:)'],
    allowed: notes(`ended: Boolean ${TENANCY}`),
  },
];
