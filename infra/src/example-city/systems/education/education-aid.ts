import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toSlash } from '@kasane/japanese/wareki';
import type { World } from '../../world.js';
import { pupilNumber, pupils } from './education-enrollment.js';
import { fiscalYearOf } from './education-school-year.js';

const aidKinds = { 要保護: '1', 準要保護: '2' } as const;

/** 就学援助, decided anew for every school year from the income of the year before. */
export const schoolAid = (world: World): TableRows => ({
  table: 'education."就学援助"',
  columns: ['学籍番号', '年度', '認定区分', '認定年月日'],
  rows: pupils(world).flatMap((pupil) => {
    const kind = pupil.resident.child?.schoolAid;
    if (kind === undefined) return [];
    const fiscalYear = fiscalYearOf(world.today);
    return [
      [
        pupilNumber(world, pupil),
        fiscalYear,
        aidKinds[kind],
        toCompact(`${String(fiscalYear)}-06-15`),
      ],
    ];
  }),
});

const relatives = { 父母: '1', 祖父母: '2', きょうだい: '3' } as const;
const frequencies = {
  ほぼ毎日: '1',
  '週に3〜5日': '2',
  '週に1〜2日': '3',
  月に数日: '4',
  '': '',
} as const;

/** The survey of 小6 and 中2, in June, as the pupils answered it. */
export const surveys = (world: World): TableRows => ({
  table: 'education."学校生活アンケート"',
  columns: [
    '学籍番号',
    '年度',
    '実施年月日',
    '世話をしている家族',
    '相手',
    '頻度',
    '平日時間',
    '自覚',
  ],
  rows: pupils(world).flatMap((pupil) => {
    const survey = pupil.resident.child?.survey;
    if (survey === undefined) return [];
    const fiscalYear = fiscalYearOf(world.today);
    return [
      [
        pupilNumber(world, pupil),
        fiscalYear,
        toSlash(`${String(fiscalYear)}-06-20`),
        survey.cares ? '1' : '2',
        survey.forWhom.map((relative) => relatives[relative]).join(','),
        frequencies[survey.frequency],
        survey.hoursPerWeekday,
        survey.recognisesSelf ? '1' : '2',
      ],
    ];
  }),
});
