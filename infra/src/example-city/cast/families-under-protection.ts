import type { CastFamily } from './cast-family.js';

/** DV等支援措置: the protected and, elsewhere in the city, those they must not be found by. */
export const familiesUnderProtection: readonly CastFamily[] = [
  {
    key: 'mizusawa',
    title: 'DV等支援措置で守られている母と子',
    town: '若葉台二丁目',
    building: 'メゾン若葉',
    registers: [{ members: ['mizusawa-mother', 'mizusawa-girl', 'mizusawa-boy'] }],
    members: [
      {
        key: 'mizusawa-mother',
        name: ['水沢', '由佳', 'ミズサワ', 'ユカ'],
        sex: 'F',
        birth: '1992-03-29',
        movedInOn: '2026-02-10',
        employment: 'EMPLOYED',
        livelihood: {
          consultation: {
            on: '2026-02-17',
            route: '関係機関紹介',
            problems: [7, 9, 20, 21],
            note: '転居直後。当面の生活費と保育の手続。',
          },
        },
      },
      {
        key: 'mizusawa-girl',
        name: ['水沢', '心春', 'ミズサワ', 'コハル'],
        sex: 'F',
        birth: '2018-10-11',
        father: 'kirishima-man',
        mother: 'mizusawa-mother',
        movedInOn: '2026-02-10',
        employment: 'STUDENT',
        child: {
          schoolAid: '準要保護',
          rearingAllowance: '全部支給',
          consultation: { on: '2026-02-19', topic: '養育不安' },
          protection: { kind: '要保護児童', abuseKinds: ['心理的'], registeredOn: '2026-02-25' },
        },
      },
      {
        key: 'mizusawa-boy',
        name: ['水沢', '律', 'ミズサワ', 'リツ'],
        sex: 'M',
        birth: '2021-05-18',
        father: 'kirishima-man',
        mother: 'mizusawa-mother',
        movedInOn: '2026-02-10',
        employment: 'CHILD',
        child: {
          nursery: '保育所',
          rearingAllowance: '全部支給',
          protection: { kind: '要保護児童', abuseKinds: ['心理的'], registeredOn: '2026-02-25' },
        },
      },
    ],
  },
  {
    key: 'kirishima',
    title: '水沢家への加害者とその母の世帯',
    town: '瀬戸口町一丁目',
    registers: [{ members: ['kirishima-mother', 'kirishima-man'] }],
    members: [
      {
        key: 'kirishima-mother',
        name: ['桐島', '久美子', 'キリシマ', 'クミコ'],
        sex: 'F',
        birth: '1959-11-23',
        employment: 'EMPLOYED',
      },
      {
        key: 'kirishima-man',
        name: ['桐島', '剛', 'キリシマ', 'ツヨシ'],
        sex: 'M',
        birth: '1989-06-02',
        mother: 'kirishima-mother',
        employment: 'EMPLOYED',
      },
    ],
  },
  {
    key: 'shiina',
    title: '支援措置の期間が過ぎたが、解除されていない',
    town: '春日町一丁目',
    building: 'ハイツ春日',
    registers: [{ members: ['shiina-woman'] }],
    members: [
      {
        key: 'shiina-woman',
        name: ['椎名', '智子', 'シイナ', 'トモコ'],
        sex: 'F',
        birth: '1973-12-13',
        movedInOn: '2024-03-05',
        employment: 'EMPLOYED',
      },
    ],
  },
  {
    key: 'murase',
    title: '椎名さんへの加害者',
    town: '舟入町',
    registers: [{ members: ['murase-man'] }],
    members: [
      {
        key: 'murase-man',
        name: ['村瀬', '和彦', 'ムラセ', 'カズヒコ'],
        sex: 'M',
        birth: '1970-08-15',
        employment: 'EMPLOYED',
      },
    ],
  },
];
