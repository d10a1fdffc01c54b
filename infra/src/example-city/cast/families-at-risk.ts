import type { CastFamily } from './cast-family.js';

/** People alone, and people whom no office knows. */
export const familiesAtRisk: readonly CastFamily[] = [
  {
    key: 'oba',
    title: '特別調整で帰住した76歳。認知症の始まり。一人暮らし。同意している',
    town: '川辺町一丁目',
    building: '市営川辺団地',
    registers: [{ members: ['oba-man'] }],
    members: [
      {
        key: 'oba-man',
        name: ['大庭', '忠男', 'オオバ', 'タダオ'],
        sex: 'M',
        birth: '1950-02-14',
        movedInOn: '2025-03-24',
        employment: 'RETIRED',
        care: {
          level: '21',
          certifiedSince: '2025-08-01',
          dementia: 'Ⅱa',
          consultations: [
            {
              on: '2025-06-16',
              topic: '物忘れの心配',
              note: '定着支援の担当者と来所。約束の日を忘れる。',
            },
          ],
        },
        livelihood: { assistance: { since: '2025-03-28', householdType: '高齢者' } },
        reoffending: {
          kind: '特別調整',
          returnedOn: '2025-03-24',
          residence: '公営住宅',
          needs: ['住居', '医療', '介護', '生活費'],
          agreedToShare: true,
        },
      },
    ],
  },
  {
    key: 'washio',
    title: 'ごみ屋敷・多頭飼育・セルフネグレクト。誰の同意もない',
    town: '紺屋町',
    registers: [{ members: ['washio-man'] }],
    members: [
      {
        key: 'washio-man',
        name: ['鷲尾', '善吉', 'ワシオ', 'ゼンキチ'],
        sex: 'M',
        birth: '1948-12-01',
        employment: 'RETIRED',
        care: {
          consultations: [
            {
              on: '2026-05-28',
              topic: '見守り',
              note: '民生委員から。受診と介護の申請を勧めたが断られる。',
              outcome: '拒否',
            },
          ],
        },
        livelihood: {
          arrears: ['水道料金'],
          hoarding: { noticedOn: '2025-11-05', noticedBy: '近隣住民' },
          animals: { noticedOn: '2026-03-18', noticedBy: '自治会長' },
        },
      },
    ],
  },
  {
    key: 'hamana',
    title: '自立相談では氏名カナ・生年月日・性別しか分からず、名寄せが確認されていない',
    town: '灯台町一丁目',
    building: 'コーポ灯台',
    registers: [{ members: ['hamana-man'] }],
    members: [
      {
        key: 'hamana-man',
        name: ['浜名', '健', 'ハマナ', 'ケン'],
        sex: 'M',
        birth: '1979-09-08',
        employment: 'NOT_WORKING',
        livelihood: {
          consultation: {
            on: '2026-08-27',
            route: '本人',
            problems: [7, 9, 10, 12],
            note: '住所は言いたくないとのこと。債務の整理を相談。',
          },
        },
      },
    ],
  },
  {
    key: 'hayase',
    title: 'どの窓口も知らない30代のひきこもり',
    town: '星見台二丁目',
    registers: [{ members: ['hayase-father', 'hayase-mother', 'hayase-son'] }],
    members: [
      {
        key: 'hayase-father',
        name: ['早瀬', '浩', 'ハヤセ', 'ヒロシ'],
        sex: 'M',
        birth: '1963-02-20',
        spouse: 'hayase-mother',
        employment: 'EMPLOYED',
      },
      {
        key: 'hayase-mother',
        name: ['早瀬', '典子', 'ハヤセ', 'ノリコ'],
        sex: 'F',
        birth: '1965-07-12',
        spouse: 'hayase-father',
        employment: 'EMPLOYED',
      },
      {
        key: 'hayase-son',
        name: ['早瀬', '拓海', 'ハヤセ', 'タクミ'],
        sex: 'M',
        birth: '1992-04-06',
        father: 'hayase-father',
        mother: 'hayase-mother',
        employment: 'NOT_WORKING',
        livelihood: { withdrawn: { sinceYears: 9, known: false } },
      },
    ],
  },
];
