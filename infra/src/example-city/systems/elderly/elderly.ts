import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toShort } from '@kasane/japanese/wareki';
import type { StandIn } from '../../stand-in.js';
import type { World } from '../../world.js';
import { elderlyDdl } from './elderly-ddl.js';
import { certifications, isInsured, insuredNumber } from './elderly-certifications.js';
import { carers, carePlans, services } from './elderly-care.js';
import { abuseCases, consultations, watch } from './elderly-support-center.js';

/**
 * 介護保険 (標準準拠システム) and the consultation ledger of the 地域包括支援センター. The first knows
 * 宛名番号; the second is keyed by name and birth date only (domain.md §5.1).
 */
export const elderlyStandIn: StandIn = {
  schema: 'elderly',
  ddl: elderlyDdl,
  *tables(world) {
    yield insured(world);
    yield certifications(world);
    yield carePlans(world);
    yield services(world);
    yield carers(world);
    yield* consultations(world);
    yield watch(world);
    yield abuseCases(world);
  },
};

/** 1号 from 65 on, 2号 (40–64) only where certified. */
const insured = (world: World): TableRows => ({
  table: 'elderly."被保険者"',
  columns: [
    '被保険者番号',
    '宛名番号',
    '氏名カナ',
    '性別',
    '生年月日',
    '被保険者区分',
    '資格取得年月日',
    '資格喪失年月日',
    '所得段階',
    '住所地特例',
  ],
  rows: world.residents
    .filter((resident) => isInsured(world, resident))
    .map((resident) => [
      insuredNumber(resident),
      resident.atena,
      `${resident.familyKana} ${resident.givenKana}`,
      resident.sex === 'M' ? '1' : '2',
      toCompact(resident.birth),
      isFirst(world, resident.birth) ? '1' : '2',
      toShort(acquiredOn(resident.birth, resident.movedInOn)),
      '',
      String((resident.index % 13) + 1).padStart(2, '0'),
      '0',
    ]),
});

const isFirst = (world: World, birth: string): boolean =>
  Number(world.today.slice(0, 4)) - Number(birth.slice(0, 4)) > 65 ||
  `${String(Number(birth.slice(0, 4)) + 65)}${birth.slice(4)}` <= world.today;

/** 65歳到達日 is the day before the birthday; whoever moved in later acquires on moving in. */
function acquiredOn(birth: string, movedInOn: string): string {
  const birthday = new Date(`${String(Number(birth.slice(0, 4)) + 65)}${birth.slice(4)}T00:00:00Z`);
  birthday.setUTCDate(birthday.getUTCDate() - 1);
  const reached = birthday.toISOString().slice(0, 10);
  return reached > movedInOn ? reached : movedInOn;
}
