import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { shift } from '../shift.js';

/** 保護世帯: who is assisted together, which is neither the register nor everybody in the dwelling. */
interface Case {
  readonly number: string;
  readonly householdType: string;
  readonly since: string;
  readonly suspendedOn: string;
  readonly worker: string;
  readonly members: readonly Member[];
}

interface Member {
  readonly resident: Resident;
  /** 員番号: ケース番号-員番号 */
  readonly key: string;
  readonly since: string;
}

const workers = ['那須 真一', '戸高 里美', '坂元 大輔', '興梠 恵', '永井 徹', '原田 香'] as const;

/** 世帯類型 in the order of 被保護者調査. */
const typeCodes = { 高齢者: '1', 母子: '2', 障害者: '3', 傷病者: '4', その他: '5' } as const;

export function* assistance(world: World): Iterable<TableRows> {
  const cases = [...casesOf(world)];
  yield {
    table: 'livelihood."保護世帯"',
    columns: ['ケース番号', '世帯類型コード', '開始年月日', '停止年月日', '廃止年月日', '担当員'],
    rows: cases.map((one) => [
      one.number,
      one.householdType,
      toCompact(one.since),
      one.suspendedOn === '' ? '' : toCompact(one.suspendedOn),
      '',
      one.worker,
    ]),
  };
  yield {
    table: 'livelihood."保護世帯員"',
    columns: ['員番号', 'ケース番号', '宛名番号', '氏名カナ', '生年月日', '性別', '加入年月日'],
    rows: cases.flatMap((one) =>
      one.members.map(({ key, resident, since }) => [
        key,
        one.number,
        resident.atena,
        `${resident.familyKana} ${resident.givenKana}`,
        resident.birthAsRecorded ?? toCompact(resident.birth),
        resident.sex === 'M' ? '1' : '2',
        toCompact(since),
      ]),
    ),
  };
  yield {
    table: 'livelihood."扶助"',
    columns: ['員番号', '扶助コード', '開始年月日'],
    rows: cases.flatMap((one) =>
      one.members.flatMap((member) =>
        kindsFor(world, member).map((kind) => [member.key, kind, toCompact(member.since)]),
      ),
    ),
  };
}

/** Members of one dwelling under one 世帯類型 are one case. */
function* casesOf(world: World): Iterable<Case> {
  const groups = new Map<string, Resident[]>();
  for (const resident of world.residents) {
    const facts = resident.livelihood?.assistance;
    if (facts === undefined) continue;
    const group = `${String(resident.dwelling)} ${facts.householdType}`;
    groups.set(group, [...(groups.get(group) ?? []), resident]);
  }
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const residents = [first, ...others];
    const random = createRandom(world.seed, '生活保護', first.index);
    const since = others.map(sinceOf).reduce((a, b) => (a < b ? a : b), sinceOf(first));
    const number = String(2_000_000 + first.index);
    const plain = residents.every(({ cast }) => cast === undefined);
    yield {
      number,
      householdType: typeCodes[first.livelihood?.assistance?.householdType ?? 'その他'],
      since,
      suspendedOn: plain && random.chance(0.02) ? suspension(world, since) : '',
      worker: random.pick(workers),
      members: residents.map((resident, at) => ({
        resident,
        key: `${number}-${String(at + 1).padStart(2, '0')}`,
        since: sinceOf(resident),
      })),
    };
  }
}

const sinceOf = (resident: Resident): string =>
  resident.livelihood?.assistance?.since ?? resident.movedInOn;

function suspension(world: World, since: string): string {
  const on = shift(world.today, { days: -50 });
  return on > since ? on : '';
}

/** 扶助コード in the order of 生活保護法11条; 教育 for pupils, 介護 for the certified, 生業 for 高校生. */
function kindsFor(world: World, { resident, key }: Member): string[] {
  const random = createRandom(world.seed, '扶助', key);
  const age = Number(world.today.slice(0, 4)) - Number(resident.birth.slice(0, 4));
  return [
    '1',
    ...(resident.child?.grade === undefined ? [] : ['2']),
    ...(random.chance(0.85) ? ['3'] : []),
    ...(random.chance(0.85) ? ['4'] : []),
    ...(resident.care?.level === undefined ? [] : ['5']),
    ...(age >= 16 && age <= 18 ? ['7'] : []),
  ];
}
