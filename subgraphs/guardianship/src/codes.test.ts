import { describe, expect, it } from '@jest/globals';
import { GraphQLEnumType } from 'graphql';
import * as codes from './codes.js';
import { guardianshipTypes, readGuardianshipType } from './guardianship-types.js';
import { subgraph } from './subgraph.js';

const valuesOf = (name: string): string[] => {
  const type = subgraph.schema.getType(name);
  return type instanceof GraphQLEnumType ? type.getValues().map(({ name: value }) => value) : [];
};

const enums = [
  ['GuardianKind', codes.guardianKinds],
  ['GuardianshipPowerKind', codes.powerKinds],
  ['GuardianshipPetitioner', codes.petitioners],
  ['GuardianshipPetitionStage', codes.petitionStages],
] as const;

describe('the code tables', () => {
  it.each(enums)('give every value of %s and no other', (name, table) => {
    expect(table.rows.map(({ value }) => value)).toEqual(valuesOf(name));
  });
});

describe('the types of guardianship', () => {
  it('are dated rows', () => {
    expect(
      guardianshipTypes.map(({ code, validFrom, validTo }) => [code, validFrom, validTo]),
    ).toEqual([
      ['後見', '2000-04-01', null],
      ['保佐', '2000-04-01', null],
      ['補助', '2000-04-01', null],
      ['任意後見', '2000-04-01', null],
    ]);
  });

  it('are read as the ledger writes them; a type nobody decided on yet is not guessed', () => {
    expect(readGuardianshipType('保佐 ')?.code).toBe('保佐');
    expect(readGuardianshipType('特定補助')).toBeNull();
  });
});
