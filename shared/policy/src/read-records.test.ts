import { describe, expect, it } from '@jest/globals';
import { readRecords, type InForceRow } from './read-records.js';

const said = {
  ...{ id: 'a', version: 2, basis: 'LB-01', subjects: ['p'], categories: ['ELDERLY_CARER'] },
  ...{ fields: ['Person.carePlan'], exclusions: [], recipients: ['agency:elderly'] },
  ...{ purpose: 'MULTI_AGENCY_SUPPORT', caseId: null, necessity: [] },
};
const json: InForceRow = {
  kind: 'AUTHORIZATION',
  record: {
    ...said,
    validFrom: '2026-10-01T00:00:00.25+00:00',
    validTo: '2026-10-02T09:00:00+09:00',
    withdrawnAt: null,
  },
};
const columns = {
  ...said,
  ...{ kind: 'AUTHORIZATION', record: null },
  validFrom: new Date('2026-10-01T00:00:00.250Z'),
  validTo: new Date('2026-10-02T00:00:00Z'),
  withdrawnAt: null,
} as const satisfies InForceRow;

describe('readRecords', () => {
  it('reads the same authorization from columns and from JSON', () => {
    const { kind, record, ...expected } = columns;
    expect([kind, record]).toEqual(['AUTHORIZATION', null]);
    const records = { authorizations: [expected], prohibitions: [] };
    expect(readRecords([columns])).toStrictEqual(records);
    expect(readRecords([json])).toStrictEqual(records);
  });

  it('has authorizations in one order, whichever the rows came in', () => {
    const other = { ...columns, id: 'b' };
    const ids = (rows: readonly InForceRow[]) =>
      readRecords(rows).authorizations.map(({ id }) => id);
    expect(ids([columns, other])).toEqual(['a', 'b']);
    expect(ids([other, columns])).toEqual(['a', 'b']);
  });

  it('refuses a moment nobody can read, as PostgreSQL’s infinity is', () => {
    expect(() => readRecords([{ ...columns, validTo: Infinity }])).toThrow(RangeError);
    expect(() => readRecords([{ ...columns, withdrawnAt: 'soon' }])).toThrow(RangeError);
  });
});
