import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toShort } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { guardiansOf, isMinor, kanaOf, recordedBirth, sexCode } from './children-register.js';

const payments = { 全部支給: '1', 一部支給: '2' } as const;

interface Recipient {
  readonly resident: Resident;
  readonly payment: keyof typeof payments;
}

/**
 * 児童扶養手当 belongs to the parent or 養育者, not to the child (児童扶養手当法4条), so its system counts
 * by 受給者. Where the world notes it on the children, the one who looks after them receives it.
 */
function recipients(world: World): readonly Recipient[] {
  const found = new Map<number, Recipient>();
  for (const resident of world.residents) {
    const payment = resident.child?.rearingAllowance;
    if (payment === undefined) continue;
    const holder = isMinor(world, resident) ? guardiansOf(world, resident)[0]?.resident : resident;
    if (holder !== undefined && !found.has(holder.index)) {
      found.set(holder.index, { resident: holder, payment });
    }
  }
  return [...found.values()].sort((a, b) => a.resident.index - b.resident.index);
}

export const allowances = (world: World): TableRows => ({
  table: 'children."児童扶養手当受給者"',
  columns: [
    '受給者番号',
    '宛名番号',
    '氏名カナ',
    '性別',
    '生年月日',
    '認定年月日',
    '支給区分',
    '対象児童数',
    '現況届年月日',
  ],
  rows: recipients(world).map(({ resident, payment }) => {
    const random = createRandom(world.seed, '児童扶養手当', resident.index);
    const year = Number(world.today.slice(0, 4));
    const month = String(random.between(1, 12)).padStart(2, '0');
    return [
      String(resident.index * 3 + 10_000_019),
      resident.atena,
      kanaOf(resident),
      sexCode(resident),
      recordedBirth(resident),
      toCompact(`${String(year - random.between(1, 6))}-${month}-01`),
      payments[payment],
      Math.max(1, childrenOf(world, resident)),
      // 現況届 is due every August (児童扶養手当法施行規則4条).
      toShort(`${String(year)}-08-${String(random.between(1, 31)).padStart(2, '0')}`),
    ];
  }),
});

const childrenOf = (world: World, holder: Resident): number =>
  (world.dwellings[holder.dwelling]?.members ?? []).filter((index) => {
    const child = world.residents[index];
    return (
      child !== undefined &&
      guardiansOf(world, child).some(({ resident }) => resident.index === holder.index)
    );
  }).length;
