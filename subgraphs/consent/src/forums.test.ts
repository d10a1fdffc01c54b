import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { agencies, type AgencyCode } from '@kasane/policy/tables/agencies';
import { findBasis } from '@kasane/policy/tables/bases';
import { Kind, parse } from 'graphql';
import { forums } from './forums.js';

const schema = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

it('the graph says of every forum who may convene it, for who is refused asks them', () => {
  const nameOf = (code: AgencyCode) => agencies.find((agency) => agency.code === code)?.name;
  const described = schema.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'ForumKind'
      ? (definition.values ?? [])
      : [],
  );
  expect(
    described.map(({ name, description }) => [name.value, description?.value.split('。')[1]]),
  ).toEqual(
    forums.map(({ kind, basis }) => [
      kind,
      `招集できるのは、${(findBasis(basis)?.conveners ?? []).map(nameOf).join('、')}`,
    ]),
  );
});
