import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type JsonValue } from './canonical-json.js';
import { entryText, type Disclosure, type LedgerEntry } from './entry.js';
import { readDisclosures } from './formats/read-disclosures.js';

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

/** Few of everything, so that much of it meets. */
const disclosure: fc.Arbitrary<Disclosure> = fc.record({
  subject: fc.constantFrom('1', '2', '3', '10').map((one) => `person ${one}`),
  basis: fc.constantFrom('LB-01', 'LB-02', 'OWN_DUTY'),
  authorization: fc.option(
    fc.record({ id: fc.constantFrom('record 1', 'record 2'), version: fc.nat(11) }),
  ),
  shown: fc
    .subarray(['A', 'B'])
    .map((codes) => codes.map((category) => ({ category, fields: ['Person.x', 'Person.y'] }))),
});

/** Disclosures, and the same in another order with some of them again. */
const shuffled = fc.array(disclosure, { maxLength: 20 }).chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc
      .shuffledSubarray([...all, ...all], { minLength: all.length })
      .map((some) => [...some, ...all.toReversed()]),
  ),
);

const textOf = ({ subject, basis, authorization, shown: list }: Disclosure): string =>
  JSON.stringify([subject, basis, authorization?.id, authorization?.version, list]);

describe('entryText', () => {
  it('is these characters', () => {
    const other = '00000000-0000-4000-8000-000000000002';
    const disclosures = [...entry.disclosures, { ...shown, subject: other, authorization: null }];
    expect(entryText({ ...entry, disclosures })).toBe(
      '{"agency":"multi-agency","at":"2026-10-01T00:00:00.000Z","disclosures":[' +
        '{"basis":"LB-01","people":[[0,"00000000-0000-4000-8000-0000000000cc",2],[1]],"shown":1},' +
        '{"basis":"LB-01","people":[[0]],"shown":0}' +
        '],"format":3,"id":"00000000-0000-4000-8000-0000000000e1","issuer":"https://issuer.example","operation":{"name":null,"sha256":"ab"},' +
        '"purpose":"MULTI_AGENCY_SUPPORT","role":"MULTI_AGENCY_COORDINATOR","shown":[' +
        '[{"category":"RESIDENT_BIRTH","fields":["Person.kana","Person.name"]}],' +
        '[{"category":"RESIDENT_NAME","fields":["Person.kana","Person.name"]}]' +
        '],"subjects":["00000000-0000-4000-8000-000000000001","00000000-0000-4000-8000-000000000002"],"viewer":"worker"}',
    );
  });

  it('is the same canonical JSON in whatever order and however often the disclosures arrive', () => {
    fc.assert(
      fc.property(shuffled, ([disclosures, otherwise]) => {
        const text = entryText({ ...entry, disclosures });
        expect(entryText({ ...entry, disclosures: otherwise })).toBe(text);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
      }),
    );
  });

  it('says of everybody what was shown, on what ground, once and nothing else', () => {
    fc.assert(
      fc.property(shuffled, ([disclosures]) => {
        const body = entryText({ ...entry, disclosures });
        expect(readDisclosures(body).map(textOf).sort()).toEqual(
          [...new Set(disclosures.map(textOf))].sort(),
        );
        const { subjects } = JSON.parse(body) as { subjects: readonly string[] };
        expect(subjects).toEqual([...new Set(disclosures.map(({ subject }) => subject))].sort());
      }),
    );
  });

  it('writes once what was shown alike of several people', () => {
    const other = '00000000-0000-4000-8000-000000000002';
    const both = [...shown.shown, ...birth];
    const disclosures = [
      { ...shown, shown: both },
      { ...shown, subject: other, shown: both.toReversed() },
    ];
    const fields = ['Person.kana', 'Person.name'];
    const list = [
      { category: 'RESIDENT_BIRTH', fields },
      { category: 'RESIDENT_NAME', fields },
    ];
    const text = entryText({ ...entry, disclosures });
    expect(JSON.parse(text)).toMatchObject({ shown: [list] });
    expect(readDisclosures(text)).toEqual(
      [shown.subject, other].map((subject) => ({ ...shown, subject, shown: list })),
    );
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
