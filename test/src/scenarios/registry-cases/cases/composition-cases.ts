import { pageInfoSdl } from '@kasane/subgraph-kit/shared-types';
import { housing, person, RENT, TENANCY, added, type RegistryCase } from '../registry-case.js';

const many = (count: number): string =>
  `type Rooms @open { ${Array.from({ length: count }, (_, at) => `r${String(at)}: Int`).join(' ')} }`;

export const compositionCases: readonly RegistryCase[] = [
  {
    title: 'a type that nobody defines',
    refused: housing(`room: Room ${TENANCY}`),
    fails: ['composition'],
    allowed: housing(`room: Room ${TENANCY}`, 'enum Room { ONE TWO }'),
  },
  {
    title: 'a shared type that is another',
    refused: added(pageInfoSdl.replace('hasNextPage: Boolean!', 'hasNextPage: Int!')),
    fails: ['composition PageInfo.hasNextPage'],
    allowed: added(pageInfoSdl),
  },
  {
    title: '@requires of a field that nobody answers',
    refused: person(`ghost: String @external ${RENT} sum: Int ${RENT} @requires(fields: "ghost")`),
    fails: ['composition Person.ghost'],
    allowed: person(
      `tenancyNote: String @external ${TENANCY} sum: Int ${TENANCY} @requires(fields: "tenancyNote")`,
    ),
  },
  {
    title: 'no GraphQL at all',
    refused: { sdl: 'type {' },
    fails: ['composition'],
    allowed: added(),
  },
  {
    title: 'a schema made to exhaust composition (leaks.md 37)',
    refused: added(many(70_000)),
    fails: ['composition'],
    allowed: added(many(70)),
  },
];
