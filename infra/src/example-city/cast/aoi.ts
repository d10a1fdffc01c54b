import type { CastFamily } from './cast-family.js';

/** 青井家: a girl of 14 who cares for her ill mother and her little brother. They consent. */
export const aoi: CastFamily = {
  key: 'aoi',
  title: '精神疾患の母と幼い弟を支えるヤングケアラー。ひとり親・生活保護。全員が同意している',
  town: '桜ヶ丘三丁目',
  building: '市営桜ヶ丘団地',
  registers: [{ members: ['aoi-mother', 'aoi-girl', 'aoi-brother'] }],
  members: [
    {
      key: 'aoi-mother',
      name: ['青井', '真由美', 'アオイ', 'マユミ'],
      sex: 'F',
      birth: '1984-07-21',
      movedInOn: '2020-10-01',
      employment: 'NOT_WORKING',
      disability: {
        mental: { grade: 2, since: '2022-02-01' },
        psychiatricOutpatient: true,
        supportClass: 2,
        services: ['11', '52'],
      },
      livelihood: {
        consultation: {
          on: '2024-07-30',
          route: '本人',
          problems: [3, 6, 9, 20],
          note: '体調が悪く働けない。生活保護の申請に同行。',
        },
        assistance: { since: '2024-09-01', householdType: '母子' },
      },
    },
    {
      key: 'aoi-girl',
      name: ['青井', '結衣', 'アオイ', 'ユイ'],
      sex: 'F',
      birth: '2012-08-21',
      mother: 'aoi-mother',
      employment: 'STUDENT',
      livelihood: { assistance: { since: '2024-09-01', householdType: '母子' } },
      child: {
        absence: { days: 24, kind: 'その他' },
        lateDays: 31,
        forgetsThings: true,
        survey: {
          cares: true,
          forWhom: ['父母', 'きょうだい'],
          frequency: 'ほぼ毎日',
          hoursPerWeekday: 5,
          recognisesSelf: true,
        },
        schoolAid: '要保護',
        rearingAllowance: '全部支給',
        consultation: { on: '2026-05-20', topic: '家族の介護や世話' },
        youngCarer: {
          foundOn: '2026-05-20',
          careKinds: ['家事', 'きょうだいの世話', '目を離せない家族の見守り・声かけ'],
          foundBy: '学校',
        },
        protection: { kind: '要支援児童', abuseKinds: [], registeredOn: '2026-06-10' },
      },
    },
    {
      key: 'aoi-brother',
      name: ['青井', '湊', 'アオイ', 'ミナト'],
      sex: 'M',
      birth: '2020-02-11',
      mother: 'aoi-mother',
      employment: 'STUDENT',
      livelihood: { assistance: { since: '2024-09-01', householdType: '母子' } },
      child: { schoolAid: '要保護', rearingAllowance: '全部支給' },
    },
  ],
};
