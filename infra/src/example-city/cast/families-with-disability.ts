import type { CastFamily } from './cast-family.js';

/** 親亡き後, 若者ケアラー, limited powers of a 保佐人. */
export const familiesWithDisability: readonly CastFamily[] = [
  {
    key: 'mihara',
    title: '老障介護。親亡き後の備えがない。両親は同意し、息子には同意できる人がいない',
    town: '柳原町二丁目',
    registers: [{ members: ['mihara-father', 'mihara-mother', 'mihara-son'] }],
    members: [
      {
        key: 'mihara-father',
        name: ['三原', '武夫', 'ミハラ', 'タケオ'],
        sex: 'M',
        birth: '1947-08-04',
        spouse: 'mihara-mother',
        employment: 'RETIRED',
      },
      {
        key: 'mihara-mother',
        name: ['三原', '富美子', 'ミハラ', 'フミコ'],
        sex: 'F',
        birth: '1950-05-22',
        spouse: 'mihara-father',
        employment: 'RETIRED',
        care: {
          level: '13',
          certifiedSince: '2026-02-01',
          dementia: '自立',
          mainCarer: 'mihara-father',
          consultations: [
            {
              on: '2026-02-09',
              topic: '介護負担',
              note: '息子の入浴介助で腰を痛めた。先のことが不安。',
            },
          ],
        },
      },
      {
        key: 'mihara-son',
        name: ['三原', '学', 'ミハラ', 'マナブ'],
        sex: 'M',
        birth: '1980-03-11',
        father: 'mihara-father',
        mother: 'mihara-mother',
        employment: 'NOT_WORKING',
        disability: {
          intellectual: { national: 'A', local: 'A1', since: '1985-04-01' },
          supportClass: 5,
          services: ['22', '24', '52'],
        },
      },
    ],
  },
  {
    key: 'shiota',
    title: '若者ケアラー (22歳)。本人だけが同意している',
    town: '磯浜町一丁目',
    registers: [{ members: ['shiota-mother', 'shiota-youth', 'shiota-sister'] }],
    members: [
      {
        key: 'shiota-mother',
        name: ['汐田', '美紀', 'シオタ', 'ミキ'],
        sex: 'F',
        birth: '1975-10-20',
        employment: 'NOT_WORKING',
        disability: {
          physical: { grade: 1, kind: '体幹', since: '2021-12-01' },
          supportClass: 5,
          services: ['11', '22', '52'],
        },
      },
      {
        key: 'shiota-youth',
        name: ['汐田', '翔', 'シオタ', 'ショウ'],
        sex: 'M',
        birth: '2004-04-17',
        mother: 'shiota-mother',
        employment: 'NOT_WORKING',
        livelihood: {
          consultation: {
            on: '2026-08-19',
            route: '本人',
            problems: [9, 12, 16],
            note: '母の介助で仕事が続かない。妹の高校を続けさせたい。',
            plan: '就労支援',
          },
        },
      },
      {
        key: 'shiota-sister',
        name: ['汐田', '楓', 'シオタ', 'カエデ'],
        sex: 'F',
        birth: '2010-01-25',
        mother: 'shiota-mother',
        employment: 'STUDENT',
        child: { rearingAllowance: '全部支給' },
      },
    ],
  },
  {
    key: 'soma',
    title: '保佐。代理権は目録のとおりに限られる。同意は撤回された',
    town: '錦町二丁目',
    building: 'サンハイム錦町',
    registers: [{ members: ['soma-woman'] }],
    members: [
      {
        key: 'soma-woman',
        name: ['相馬', '光子', 'ソウマ', 'ミツコ'],
        sex: 'F',
        birth: '1945-01-09',
        employment: 'RETIRED',
        care: { level: '22', certifiedSince: '2024-02-01', dementia: 'Ⅱa' },
        guardianship: {
          type: '保佐',
          since: '2023-11-10',
          guardian: '司法書士',
          powers: ['預貯金の管理', '介護契約'],
        },
      },
    ],
  },
];
