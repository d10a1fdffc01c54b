import type { CastFamily } from './cast-family.js';

/** 柏木家: the 8050 family of the story. The mother consents, the son does not. */
export const kashiwagi: CastFamily = {
  key: 'kashiwagi',
  title: '世帯分離の8050。母は同意し、長男は同意していない',
  town: '寿町三丁目',
  registers: [
    { members: ['kashiwagi-mother'] },
    { members: ['kashiwagi-son'], splitOn: '2011-10-03' },
  ],
  members: [
    {
      key: 'kashiwagi-mother',
      name: ['柏木', '文江', 'カシワギ', 'フミエ'],
      sex: 'F',
      birth: '1943-11-02',
      movedInOn: '1969-05-01',
      employment: 'RETIRED',
      care: {
        level: '21',
        certifiedSince: '2025-06-01',
        dementia: 'Ⅰ',
        watch: ['見守り訪問'],
        consultations: [
          {
            on: '2026-01-15',
            topic: '介護保険の申請',
            note: '買い物がつらい。家の中のことはあまり話されない。',
          },
          {
            on: '2026-07-02',
            topic: '家族のこと',
            note: '同居の長男の将来が心配と話される。長男には会えていない。',
          },
        ],
      },
    },
    {
      key: 'kashiwagi-son',
      name: ['柏木', '修', 'カシワギ', 'オサム'],
      sex: 'M',
      birth: '1974-07-30',
      father: 'late-kashiwagi-father',
      mother: 'kashiwagi-mother',
      movedInOn: '1974-07-30',
      employment: 'NOT_WORKING',
      livelihood: {
        consultation: {
          on: '2026-07-09',
          route: '家族・知人',
          problems: [4, 9, 15, 16],
          note: '母からの相談。本人には会えていない。',
        },
        arrears: ['国民健康保険税'],
        withdrawn: { sinceYears: 17, known: true },
      },
    },
  ],
};
