import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import {
  added,
  housing,
  INCOME,
  person,
  query,
  REFERENCE,
  RENT,
  TENANCY,
  type RegistryCase,
} from '../registry-case.js';

const named = (onInterface: string, onType: string) =>
  added(`interface Leased { lease: String ${onInterface} }
    extend type PublicHousing { parking: Parking ${TENANCY} }
    type Parking implements Leased { lease: String ${onType} }`);

const guests = (onList: string, onPerson: string) =>
  added(`type Shelter { guests: [GuestEdge!] ${onList} }
    type GuestEdge @personEdge { bed: String @open node: Person ${onPerson} }`);

const estate = (field: string) =>
  added(`type Block @key(fields: "id") { id: ID! name: String @open ${field} }
    type Lease @open { arrearsMonths: Int }`);

const dwelling = (returns: string) =>
  person(
    `dwelling: ${returns} ${TENANCY}`,
    `union Dwelling = Block | Room type Room { name: String ${TENANCY} }
     type Block @key(fields: "id") { id: ID! tenants: [Person!] ${TENANCY} }`,
  );

const leases = (onPage: string) =>
  query(
    `leases: LeasePage ${TENANCY}`,
    `type LeasePage { tenants: [Person!] ${RENT} arrears: [RentArrear!] ${onPage} }
     type RentArrear { months: Int ${onPage} }`,
  );

const DEPOSIT = `type Deposit { paidOn: String ${TENANCY} }`;

const SHARED_TENANCY = `type Tenancy @shareable {
  since: String ${TENANCY} unused: String ${TENANCY} rent: Int ${RENT} income: Int ${INCOME}
}`;

const imported = (from: string, to: string) => added('', consentDirectivesSdl.replace(from, to));

/** Each label rule broken once (leaks.md A). */
export const labelCases: readonly RegistryCase[] = [
  {
    title: 'a statement about a person without a label (leaks.md 12)',
    refused: housing('rooms: Int'),
    fails: ['labels PublicHousing.rooms'],
    allowed: housing(`rooms: Int ${TENANCY}`),
  },
  {
    title: 'a category without policy (leaks.md 12)',
    refused: housing('rooms: Int @personal(category: "HOUSING_SECRET")'),
    fails: ['labels PublicHousing.rooms'],
    allowed: housing(`rooms: Int ${RENT}`),
  },
  {
    title: 'a category of another department',
    refused: housing('rooms: Int @personal(category: "ELDERLY_CARE_LEVEL")'),
    fails: ['labels PublicHousing.rooms'],
    allowed: housing(`rooms: Int ${INCOME}`),
  },
  {
    title: 'a labelled field that is non-null (leaks.md 10)',
    refused: housing(`rooms: Int! ${TENANCY}`),
    fails: ['labels PublicHousing.rooms'],
    allowed: housing(`rooms: [Int!] ${TENANCY}`),
  },
  {
    title: 'a statement about nobody in particular (leaks.md 23)',
    refused: estate(`lease: Lease ${TENANCY}`),
    fails: ['labels Block.lease'],
    allowed: estate(`tenants: [Person!] ${TENANCY}`),
  },
  {
    title: 'open and personal at once',
    refused: housing(`rooms: Int @open ${TENANCY}`),
    fails: ['labels PublicHousing.rooms'],
    allowed: housing('rooms: Int @open'),
  },
  {
    title: 'two labels on one field',
    refused: housing(`rooms: Int ${TENANCY} ${RENT}`),
    fails: ['composition', 'labels PublicHousing.rooms'],
    allowed: housing(`rooms: Int ${TENANCY} area: Int ${RENT}`),
  },
  {
    title: 'an open field that reaches people',
    refused: added(`type Block @open { head: PublicHousing }`),
    fails: ['labels Block.head'],
    allowed: added(`type Block @open { head: Block }`),
  },
  {
    title: 'an open list of people, by edges of its own (leaks.md 23)',
    refused: guests('@open', '@open'),
    fails: ['labels Shelter.guests', 'labels GuestEdge.node'],
    allowed: guests(TENANCY, REFERENCE),
  },
  {
    title: 'a type below fields of two categories, one of them its own (leaks.md 9)',
    refused: housing(`deposit: Deposit ${TENANCY} arrears: Deposit ${RENT}`, DEPOSIT),
    fails: ['labels PublicHousing.arrears'],
    allowed: housing(`deposit: Deposit ${TENANCY} arrears: Deposit ${TENANCY}`, DEPOSIT),
  },
  {
    title: 'a type that another subgraph returns under its own category (leaks.md 9)',
    refused: person(`lastTenancy: Tenancy ${RENT}`, SHARED_TENANCY),
    fails: ['labels Person.tenancy', 'labels Person.lastTenancy'],
    allowed: person(`lastTenancy: Tenancy ${TENANCY}`, SHARED_TENANCY),
  },
  {
    title: 'a person behind a union (leaks.md 1)',
    refused: query(
      `found: Found ${REFERENCE}`,
      'union Found = Person | Block type Block @open { name: String }',
    ),
    fails: ['labels Query.found'],
    allowed: query(
      'found: Found @open',
      'union Found = Town2 | Block type Block @open { name: String } type Town2 @open { name: String }',
    ),
  },
  {
    title: 'a household behind a union (leaks.md 1, 23)',
    refused: dwelling('Dwelling'),
    fails: ['labels Person.dwelling'],
    allowed: dwelling('Block'),
  },
  {
    title: 'on a page what it was not opened for (leaks.md 23)',
    refused: leases(RENT),
    fails: ['labels LeasePage.arrears'],
    allowed: leases(TENANCY),
  },
  {
    title: 'a label on an interface and not on what implements it (leaks.md 1)',
    refused: named(TENANCY, '@open'),
    fails: ['labels Parking.lease'],
    allowed: named(TENANCY, TENANCY),
  },
  {
    title: 'a label on what implements and not on the interface (leaks.md 1)',
    refused: named('@open', TENANCY),
    fails: ['labels Parking.lease'],
    allowed: named('@open', '@open'),
  },
  {
    title: 'a label imported under another name (leaks.md 2)',
    refused: {
      sdl: imported('"@personEdge"]', '{ name: "@personEdge", as: "@edge" }]').sdl,
    },
    fails: ['composition', 'labels @personEdge'],
    allowed: imported('"@personEdge"]', '{ name: "@personEdge" }]'),
  },
  {
    title: 'a directive of federation imported under another name (leaks.md 2, 3)',
    refused: imported('"@requires"', '{ name: "@requires", as: "@needs" }'),
    fails: ['labels @requires'],
    allowed: imported('"@requires"', '{ name: "@requires" }'),
  },
  {
    title: 'a label defined otherwise',
    refused: imported('@open on OBJECT', '@open repeatable on OBJECT'),
    fails: ['labels @open'],
    allowed: imported('@open on OBJECT', '@open   on OBJECT'),
  },
  {
    title: 'a key that says something (leaks.md 8)',
    refused: added(
      `extend type Person @key(fields: "roomNumber") { roomNumber: String ${TENANCY} }`,
    ),
    fails: ['labels Person.roomNumber'],
    allowed: person(`roomNumber: String ${TENANCY}`),
  },
  {
    title: 'a copy under another label (leaks.md 4)',
    refused: person(`tenancyCard: String @shareable ${RENT}`),
    fails: ['labels Person.tenancyCard'],
    allowed: person(`tenancyCard: String @shareable ${TENANCY}`),
  },
  {
    title: 'a type that is only a reference to somebody in one subgraph',
    refused: added(`type Tenancy @shareable @personEdge { since: String ${TENANCY} }`),
    fails: ['labels Tenancy'],
    allowed: added(`type Tenancy @shareable { since: String ${TENANCY} }`),
  },
  {
    title: 'a mutation that needs a decision',
    refused: added(`type Mutation { moveOut(id: ID!): Person ${REFERENCE} }`),
    fails: ['labels Mutation.moveOut'],
    allowed: added(`type Mutation { moveOut(id: ID!): Boolean @open }`),
  },
];
