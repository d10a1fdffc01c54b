import { addDays, TODAY } from '../calendar.js';
import { around, type Census, type Figure } from './census.js';

const national = '障害者白書 R5 の人口比';

/** 手帳, 成年後見, 再犯防止. */
export function disabilityAndRightsFigures({ people, age, world }: Census): Figure[] {
  const mental = (grade: number) => people(({ disability }) => disability?.mental?.grade === grade);
  const handbooks = mental(1) + mental(2) + mental(3);
  const users = (type: string) => people(({ guardianship }) => guardianship?.type === type);
  const allUsers = people(({ guardianship }) => guardianship?.type !== undefined);
  const lastYear = addDays(TODAY, -366);
  const petitions = world.residents.flatMap(({ guardianship }) => guardianship?.petition ?? []);
  const recent = petitions.filter(({ on }) => on > lastYear);
  const probation = (kinds: readonly string[]) =>
    people(({ reoffending }) => kinds.includes(reoffending?.kind ?? ''));
  const juvenile = (one: (typeof world.residents)[number]) => age(one) >= 14 && age(one) < 20;
  return [
    around(
      '身体障害者手帳',
      people(({ disability }) => disability?.physical !== undefined),
      2040,
      5,
      national,
    ),
    around(
      '療育手帳',
      people(({ disability }) => disability?.intellectual !== undefined),
      540,
      5,
      national,
    ),
    around(
      '精神疾患の通院',
      people(({ disability }) => disability?.psychiatricOutpatient === true),
      2940,
      5,
      national,
    ),
    around('精神障害者保健福祉手帳', handbooks, 560, 5, 'JEED 2021-03末'),
    around('精神手帳 1級 (%)', (mental(1) / handbooks) * 100, 11, 35, 'JEED 2021-03末'),
    around('精神手帳 2級 (%)', (mental(2) / handbooks) * 100, 59, 12, 'JEED 2021-03末'),
    around('精神手帳 3級 (%)', (mental(3) / handbooks) * 100, 30, 20, 'JEED 2021-03末'),
    around('成年後見 利用者', allUsers, 120, 10, '成年後見関係事件の概況 R4'),
    around('後見 (%)', (users('後見') / allUsers) * 100, 71, 8, '成年後見関係事件の概況'),
    around('保佐 (%)', (users('保佐') / allUsers) * 100, 21, 20, '成年後見関係事件の概況'),
    around('補助 (%)', (users('補助') / allUsers) * 100, 6, 30, '成年後見関係事件の概況'),
    {
      name: '任意後見',
      actual: users('任意後見'),
      low: 1,
      high: 3,
      source: '成年後見関係事件の概況',
    },
    around('1年間の申立て', recent.length, 20, 20, '成年後見関係事件の概況 R6'),
    {
      name: 'うち市長申立て',
      actual: recent.filter(({ by }) => by === '市長').length,
      low: 4,
      high: 7,
      source: '成年後見関係事件の概況 R4',
    },
    {
      name: '保護観察 (成人)',
      actual: probation(['3号', '4号']),
      low: 5,
      high: 8,
      source: '犯罪白書 R5',
    },
    {
      name: '保護観察 (少年)',
      actual: probation(['1号', '2号']),
      low: 3,
      high: 5,
      source: '犯罪白書 R6',
    },
    {
      name: '保護観察 (少年) の年齢',
      actual: people((one) => juvenile(one) && /^[12]号/u.test(one.reoffending?.kind ?? '')),
      low: 3,
      high: 5,
      source: '少年法2条',
    },
    {
      name: '特別調整',
      actual: probation(['特別調整']),
      low: 1,
      high: 1,
      source: '再犯防止推進白書 R6 (年0.4人)',
    },
  ];
}
