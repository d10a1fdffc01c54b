import type { CastFamily } from './cast-family.js';

/**
 * 佐倉家: 8050 hidden by 世帯分離, touching all six departments. Everybody consents, so the
 * multi-agency reader sees the whole family in one query.
 */
export const sakura: CastFamily = {
  key: 'sakura',
  title: '世帯分離に隠れた8050。六つの分野すべてが関わり、全員が同意している',
  town: '汐見町二丁目',
  registers: [
    { members: ['sakura-mother', 'sakura-elder', 'sakura-grandchild'] },
    { members: ['sakura-son'], splitOn: '2014-06-02' },
  ],
  members: [
    {
      key: 'sakura-mother',
      name: ['佐倉', 'ハルエ', 'サクラ', 'ハルエ'],
      sex: 'F',
      birth: '1942-05-03',
      movedInOn: '1966-04-10',
      employment: 'RETIRED',
      care: {
        level: '22',
        certifiedSince: '2024-11-01',
        dementia: 'Ⅱa',
        mainCarer: 'sakura-son',
        watch: ['見守り訪問', '配食サービス'],
        consultations: [
          {
            on: '2024-09-12',
            topic: '物忘れの心配',
            note: '鍋を焦がすことが続いた。民生委員と来所。',
          },
          {
            on: '2026-02-18',
            topic: '金銭管理',
            note: '年金の引き出しを家族に頼んでいる。通帳の所在が分からない。',
          },
        ],
      },
      guardianship: {
        petition: { stage: '親族調査', by: '市長', on: '2026-06-22' },
        dailyLifeSupport: {
          since: '2025-03-03',
          services: ['福祉サービスの利用援助', '日常的金銭管理', '書類等の預かり'],
        },
      },
    },
    {
      key: 'sakura-elder',
      name: ['佐倉', '勝也', 'サクラ', 'カツヤ'],
      sex: 'M',
      birth: '1968-01-22',
      father: 'late-sakura-father',
      mother: 'sakura-mother',
      movedInOn: '2025-03-10',
      employment: 'NOT_WORKING',
      disability: { psychiatricOutpatient: true },
      reoffending: {
        kind: '満期',
        returnedOn: '2025-03-10',
        residence: '家族と同居',
        needs: ['就労', '医療', '家族調整'],
        agreedToShare: true,
      },
    },
    {
      key: 'sakura-son',
      name: ['佐倉', '恒一', 'サクラ', 'コウイチ'],
      sex: 'M',
      birth: '1972-03-18',
      father: 'late-sakura-father',
      mother: 'sakura-mother',
      movedInOn: '1972-03-18',
      employment: 'NOT_WORKING',
      disability: {
        mental: { grade: 2, since: '2019-08-01' },
        psychiatricOutpatient: true,
        supportClass: 2,
        services: ['46', '52'],
      },
      livelihood: {
        consultation: {
          on: '2026-05-14',
          route: '関係機関紹介',
          problems: [3, 6, 9, 11, 15, 16],
          note: '包括からの紹介。母の年金で暮らす。家から出るのは通院とコンビニのみ。',
          plan: '就労準備支援',
        },
        arrears: ['国民健康保険税', '水道料金'],
        withdrawn: { sinceYears: 22, known: true },
      },
    },
    {
      key: 'sakura-grandchild',
      name: ['佐倉', 'ひなた', 'サクラ', 'ヒナタ'],
      sex: 'F',
      birth: '2012-06-09',
      father: 'sakura-elder',
      movedInOn: '2018-09-01',
      employment: 'STUDENT',
      child: {
        absence: { days: 62, kind: '不登校' },
        lateDays: 18,
        forgetsThings: true,
        survey: {
          cares: true,
          forWhom: ['祖父母'],
          frequency: '週に3〜5日',
          hoursPerWeekday: 3,
          recognisesSelf: false,
        },
        schoolAid: '準要保護',
        consultation: { on: '2026-04-27', topic: '不登校' },
        protection: { kind: '要支援児童', abuseKinds: [], registeredOn: '2026-05-20' },
      },
    },
  ],
};
