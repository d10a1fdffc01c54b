import { describe, expect, it } from '@jest/globals';
import { readRecords, type InForceRow, type RecordRow } from './read-records.js';

const said = {
  ...{ id: 'a', version: 2, basis: 'LB-01', subjects: ['p'], categories: ['ELDERLY_CARER'] },
  ...{ fields: ['Person.carePlan'], exclusions: [], recipients: ['agency:elderly'] },
  ...{ purpose: 'MULTI_AGENCY_SUPPORT', caseId: null, necessity: [] },
};
const kept = {
  ...said,
  validFrom: '2026-10-01T00:00:00.25+00:00',
  validTo: '2026-10-02T09:00:00+09:00',
};
const row = (record: RecordRow['record']): InForceRow => ({ kind: 'AUTHORIZATION', record });
const columns = {
  ...said,
  ...{ kind: 'AUTHORIZATION', record: null },
  validFrom: new Date('2026-10-01T00:00:00.250Z'),
  validTo: new Date('2026-10-02T00:00:00Z'),
  withdrawnAt: null,
} as const satisfies InForceRow;

const held = { id: 'm', rule: 'D-1', protectedPeople: ['p'], perpetrator: 'q', unit: 'household' };
const release = { recipient: 'viewer:x', from: '2026-10-02T00:00:00Z', to: '2026-10-03T00:00:00Z' };
const measure = { ...held, from: '2026-10-01T00:00:00Z', releases: [release] };
const readMeasure = (over: RecordRow['record']) =>
  readRecords([{ kind: 'PROHIBITION', record: { ...measure, ...over } }]);

describe('readRecords', () => {
  it('reads the same authorization from columns and from JSON', () => {
    const { kind, record, ...expected } = columns;
    expect([kind, record]).toEqual(['AUTHORIZATION', null]);
    const records = { authorizations: [expected], prohibitions: [] };
    expect(readRecords([columns])).toStrictEqual(records);
    expect(readRecords([row({ ...kept, withdrawnAt: null })])).toStrictEqual(records);
    const withdrawnAt = new Date('2026-10-01T12:00:00Z');
    const withdrawn = { authorizations: [{ ...expected, withdrawnAt }], prohibitions: [] };
    expect(readRecords([{ ...columns, withdrawnAt }])).toStrictEqual(withdrawn);
    expect(readRecords([row({ ...kept, withdrawnAt: '2026-10-01T21:00:00+09:00' })])).toStrictEqual(
      withdrawn,
    );
  });

  it('reads a measure, with whom it was released to and when it was lifted', () => {
    const expected = (liftedAt: Date | null) => ({
      authorizations: [],
      prohibitions: [
        {
          ...{ ...held, from: new Date('2026-10-01T00:00:00Z'), liftedAt },
          releases: [
            {
              recipient: 'viewer:x',
              from: new Date('2026-10-02T00:00:00Z'),
              to: new Date('2026-10-03T00:00:00Z'),
            },
          ],
        },
      ],
    });
    expect(readMeasure({ liftedAt: null })).toStrictEqual(expected(null));
    expect(readMeasure({ liftedAt: '2026-10-04T00:00:00Z' })).toStrictEqual(
      expected(new Date('2026-10-04T00:00:00Z')),
    );
  });

  it('has each kind in one order, whichever the rows came in', () => {
    const forbidden = { kind: 'PROHIBITION', record: { ...measure, liftedAt: null } } as const;
    for (const order of ['a b c d', 'd c b a', 'b a d c', 'c a d b', 'b d a c']) {
      const rows = order.split(' ').flatMap((id): InForceRow[] => [
        { ...columns, id },
        { ...forbidden, record: { ...forbidden.record, id } },
      ]);
      const { authorizations, prohibitions } = readRecords(rows);
      expect(authorizations.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
      expect(prohibitions.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  it('refuses a moment nobody can read, as PostgreSQL’s infinity is', () => {
    expect(() => readRecords([{ ...columns, validTo: Infinity }])).toThrow(RangeError);
    expect(() => readRecords([{ ...columns, withdrawnAt: 'soon' }])).toThrow(RangeError);
    expect(() => readMeasure({ liftedAt: 'soon' })).toThrow(RangeError);
  });

  it('refuses a row that lacks its end', () => {
    expect(() => readRecords([row(kept)])).toThrow(RangeError);
    expect(() => readMeasure({})).toThrow(RangeError);
  });
});
