import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import * as codes from './codes.js';
import { readCodes } from './read-codes.js';
import * as schoolCodes from './school-codes.js';
import { subgraph } from './subgraph.js';
import * as youngCarerCodes from './young-carer-codes.js';

/** Which enum of the graph each code table fills. */
const tables = {
  GuardianRelationship: codes.guardianRelationships,
  CareEntitlementKind: codes.entitlementKinds,
  CareAmount: codes.careAmounts,
  NurseryKind: codes.nurseryKinds,
  AllowancePayment: codes.allowancePayments,
  ChildConsultationKind: codes.consultationKinds,
  ChildProtectionKind: codes.protectionKinds,
  ChildAbuseKind: codes.childAbuseKinds,
  ChildProtectionLead: codes.leadAgencies,
  YoungCareKind: youngCarerCodes.careKinds,
  YoungCarerFoundBy: youngCarerCodes.foundBy,
  CareFrequency: youngCarerCodes.careFrequencies,
  SchoolKind: schoolCodes.schoolKinds,
  LongAbsenceKind: schoolCodes.longAbsenceKinds,
  SchoolObservationKind: schoolCodes.observationKinds,
  SchoolAidKind: schoolCodes.schoolAidKinds,
  CaredRelative: schoolCodes.caredRelatives,
} as const;

describe('the code tables', () => {
  it('fill every enum of the schema, value by value', () => {
    const enums = Object.values(subgraph.schema.getTypeMap()).filter(
      (type) => isEnumType(type) && !type.name.includes('__'),
    );
    expect(enums.map(({ name }) => name).sort()).toEqual(Object.keys(tables).sort());
  });

  it.each(Object.entries(tables))('%s', (name, table) => {
    const type = subgraph.schema.getType(name);
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect(table.rows.map(({ value }) => value)).toEqual(values);
    expect(table.rows.every(({ validFrom }) => /^\d{4}-\d{2}-\d{2}$/.test(validFrom))).toBe(true);
  });

  it('keep abuse and delinquency out of the other consultations', () => {
    const kinds = ['11', '12', '41', '90', '77', ''].map(codes.consultationKinds.read);
    expect(kinds).toEqual([null, 'CARE', null, 'OTHER', null, null]);
    const abuse = ['11', '12', '41', '90', '77', ''].map(codes.abuseConsultationKinds.read);
    expect(abuse).toEqual(['ABUSE', null, null, null, null, null]);
  });

  it('know the ten kinds of care, and others', () => {
    expect(youngCarerCodes.careKinds.rows).toHaveLength(11);
  });
});

describe('readCodes', () => {
  it.each([
    ['1,3', ['PHYSICAL', 'NEGLECT']],
    ['4', ['PSYCHOLOGICAL']],
    ['', []],
    ['1,8', ['PHYSICAL']],
  ])('reads "%s"', (text, expected) => {
    expect(readCodes(codes.childAbuseKinds, text)).toEqual(expected);
  });
});
