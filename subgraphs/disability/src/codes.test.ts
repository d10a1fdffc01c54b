import { describe, expect, it } from '@jest/globals';
import { GraphQLEnumType } from 'graphql';
import * as codes from './codes.js';
import { disabilityServiceNames } from './service-codes.js';
import { subgraph } from './subgraph.js';

const valuesOf = (name: string): string[] => {
  const type = subgraph.schema.getType(name);
  return type instanceof GraphQLEnumType ? type.getValues().map(({ name: value }) => value) : [];
};

const enums = [
  ['PhysicalDisabilityKind', codes.physicalKinds],
  ['IntellectualGrade', codes.intellectualGrades],
  ['MentalHandbookApplication', codes.mentalApplications],
  ['SupportClass', codes.supportClasses],
  ['MonitoringInterval', codes.monitoringIntervals],
  ['DisabilityCopaymentKind', codes.copaymentKinds],
] as const;

describe('the code tables', () => {
  it.each(enums)('give every value of %s and no other', (name, table) => {
    expect([...new Set(table.rows.map(({ value }) => value))].sort()).toEqual(
      valuesOf(name).sort(),
    );
  });

  it('map each way of cutting the 療育手帳 to the national grade', () => {
    expect(
      ['A', 'A1', 'A2', 'B', 'B1', 'B2', 'B-1', 'B-2'].map(codes.intellectualGrades.read),
    ).toEqual(['A', 'A', 'A', 'B', 'B', 'B', 'B', 'B']);
    expect(codes.intellectualGrades.read('C')).toBeNull();
  });

  it('keep 免疫機能障害 out of the open table, and everything else out of its own', () => {
    expect(codes.physicalKinds.read('15')).toBeNull();
    expect(codes.immuneKinds.read('15')).toBe('IMMUNE_FUNCTION');
    const open = codes.physicalKinds.rows.map(({ code }) => codes.immuneKinds.read(code));
    expect(new Set(open)).toEqual(new Set([null]));
  });

  it('name the services', () => {
    expect(['22', '46', '63', '99'].map(disabilityServiceNames.read)).toEqual([
      '生活介護',
      '就労継続支援B型',
      '放課後等デイサービス',
      null,
    ]);
  });
});
