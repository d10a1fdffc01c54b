import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type JsonValue } from './canonical-json.js';
import { entryText, type Disclosure, type LedgerEntry } from './entry.js';

const shown: Disclosure = {
  subject: '00000000-0000-4000-8000-000000000001',
  shown: [
    { category: 'RESIDENT_NAME', fields: ['Person.name', 'Person.kana'] },
    { category: 'RESIDENT_NAME', fields: ['Person.name'] },
  ],
  basis: 'LB-01',
  authorization: { id: '00000000-0000-4000-8000-0000000000cc', version: 2 },
};

const birth = [{ category: 'RESIDENT_BIRTH', fields: ['Person.kana', 'Person.name'] }];

const entry: LedgerEntry = {
  id: '00000000-0000-4000-8000-0000000000e1',
  at: '2026-10-01T00:00:00.000Z',
  viewer: 'worker',
  issuer: 'https://issuer.example',
  agency: 'multi-agency',
  role: 'MULTI_AGENCY_COORDINATOR',
  purpose: 'MULTI_AGENCY_SUPPORT',
  operation: { name: null, sha256: 'ab' },
  disclosures: [shown, { ...shown, shown: birth, authorization: null }],
};

describe('entryText', () => {
  it('is these characters', () => {
    expect(entryText(entry)).toBe(
      '{"agency":"multi-agency","at":"2026-10-01T00:00:00.000Z","disclosures":[' +
        '{"authorization":null,"basis":"LB-01","shown":0,"subject":"00000000-0000-4000-8000-000000000001"},' +
        '{"authorization":{"id":"00000000-0000-4000-8000-0000000000cc","version":2},"basis":"LB-01","shown":1,"subject":"00000000-0000-4000-8000-000000000001"}' +
        '],"format":2,"id":"00000000-0000-4000-8000-0000000000e1","issuer":"https://issuer.example","operation":{"name":null,"sha256":"ab"},' +
        '"purpose":"MULTI_AGENCY_SUPPORT","role":"MULTI_AGENCY_COORDINATOR","shown":[' +
        '[{"category":"RESIDENT_BIRTH","fields":["Person.kana","Person.name"]}],' +
        '[{"category":"RESIDENT_NAME","fields":["Person.kana","Person.name"]}]' +
        '],"viewer":"worker"}',
    );
  });

  it('is the same whichever subgraph answered first', () => {
    const other = { ...entry, disclosures: entry.disclosures.toReversed() };
    expect(entryText(other)).toBe(entryText(entry));
  });

  it('writes once what was shown alike of several people', () => {
    const other = '00000000-0000-4000-8000-000000000002';
    const both = [...shown.shown, ...birth];
    const disclosures = [
      { ...shown, shown: both },
      { ...shown, subject: other, shown: both.toReversed() },
    ];
    const alike = JSON.parse(entryText({ ...entry, disclosures })) as unknown;
    const fields = ['Person.kana', 'Person.name'];
    const { basis, authorization } = shown;
    expect(alike).toMatchObject({
      disclosures: [shown.subject, other].map((subject) => ({
        ...{ authorization, basis, shown: 0, subject },
      })),
      shown: [
        [
          { category: 'RESIDENT_BIRTH', fields },
          { category: 'RESIDENT_NAME', fields },
        ],
      ],
    });
  });

  it('is canonical JSON whatever was shown', () => {
    const text = entryText({ ...entry, disclosures: [...entry.disclosures, shown] });
    expect(text).toBe(canonicalJson(JSON.parse(text) as JsonValue));
  });

  it('takes nothing along that an object happens to carry', () => {
    const carrying = {
      ...entry,
      name: '架空 花子',
      disclosures: [
        { ...shown, value: '花', shown: shown.shown.map((one) => ({ ...one, value: '花' })) },
      ],
    };
    expect(entryText(carrying)).toBe(entryText({ ...entry, disclosures: [shown] }));
  });
});
