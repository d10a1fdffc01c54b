import type { CastFamily } from './cast-family.js';

/** Families the register does not describe well: foreign parents, foster children. */
export const familiesOfOtherShapes: readonly CastFamily[] = [
  {
    key: 'nguyen',
    title: '外国籍の世帯。中学生の娘が通訳をしている。母は同意している',
    town: '大橋町二丁目',
    building: 'グリーンコーポ大橋',
    registers: [{ members: ['nguyen-father', 'nguyen-mother', 'nguyen-girl', 'nguyen-boy'] }],
    members: [
      {
        key: 'nguyen-father',
        name: ['NGUYEN', 'VAN HAI', 'グエン', 'ヴァンハイ'],
        sex: 'M',
        birth: '1985-09-14',
        foreign: { nationality: 'ベトナム', alphabetName: 'NGUYEN VAN HAI' },
        spouse: 'nguyen-mother',
        movedInOn: '2019-08-20',
        employment: 'EMPLOYED',
      },
      {
        key: 'nguyen-mother',
        name: ['TRAN', 'THI MINH', 'チャン', 'ティミン'],
        sex: 'F',
        birth: '1988-02-03',
        foreign: { nationality: 'ベトナム', alphabetName: 'TRAN THI MINH' },
        spouse: 'nguyen-father',
        movedInOn: '2021-04-02',
        employment: 'NOT_WORKING',
        livelihood: {
          consultation: {
            on: '2026-03-11',
            route: '関係機関紹介',
            problems: [1, 9, 22, 24],
            note: '通院と仕事探し。娘が学校を休んで通訳に来た。',
          },
        },
      },
      {
        key: 'nguyen-girl',
        name: ['NGUYEN', 'THI LINH', 'グエン', 'ティリン'],
        sex: 'F',
        birth: '2013-01-07',
        foreign: { nationality: 'ベトナム', alphabetName: 'NGUYEN THI LINH' },
        father: 'nguyen-father',
        mother: 'nguyen-mother',
        movedInOn: '2021-04-02',
        employment: 'STUDENT',
        child: {
          absence: { days: 14, kind: 'その他' },
          lateDays: 9,
          schoolAid: '準要保護',
          survey: {
            cares: true,
            forWhom: ['父母'],
            frequency: '週に1〜2日',
            hoursPerWeekday: 1,
            recognisesSelf: false,
          },
        },
      },
      {
        key: 'nguyen-boy',
        name: ['NGUYEN', 'DUC MINH', 'グエン', 'ドゥックミン'],
        sex: 'M',
        birth: '2021-11-29',
        foreign: { nationality: 'ベトナム', alphabetName: 'NGUYEN DUC MINH' },
        father: 'nguyen-father',
        mother: 'nguyen-mother',
        employment: 'CHILD',
        child: { nursery: '認定こども園' },
      },
    ],
  },
  {
    key: 'miyazono',
    title: '里親と里子。里子の一人は同居人、一人は世帯主未設定の世帯にいる',
    town: '山手新町一丁目',
    registers: [
      { members: ['miyazono-husband', 'miyazono-wife', 'miyazono-foster-girl'] },
      { members: ['miyazono-foster-boy'], headless: true },
    ],
    members: [
      {
        key: 'miyazono-husband',
        name: ['宮園', '浩二', 'ミヤゾノ', 'コウジ'],
        sex: 'M',
        birth: '1972-05-09',
        spouse: 'miyazono-wife',
        employment: 'EMPLOYED',
      },
      {
        key: 'miyazono-wife',
        name: ['宮園', '恵美', 'ミヤゾノ', 'エミ'],
        sex: 'F',
        birth: '1975-08-31',
        spouse: 'miyazono-husband',
        employment: 'EMPLOYED',
      },
      {
        key: 'miyazono-foster-girl',
        name: ['遠山', '詩', 'トオヤマ', 'ウタ'],
        sex: 'F',
        birth: '2018-02-24',
        movedInOn: '2023-04-01',
        employment: 'STUDENT',
        child: {
          protection: {
            kind: '要保護児童',
            abuseKinds: ['ネグレクト'],
            registeredOn: '2023-03-20',
          },
        },
      },
      {
        key: 'miyazono-foster-boy',
        name: ['遠山', '岳', 'トオヤマ', 'ガク'],
        sex: 'M',
        birth: '2015-12-05',
        movedInOn: '2024-01-10',
        employment: 'STUDENT',
        child: {
          protection: {
            kind: '要保護児童',
            abuseKinds: ['ネグレクト'],
            registeredOn: '2023-03-20',
          },
        },
      },
    ],
  },
];
