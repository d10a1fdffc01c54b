import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact, toShort } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { DisabilityFacts, Resident, World } from '../../world.js';
import { suppressed } from '../children/children-suppression.js';
import { shift } from '../shift.js';

/** 台帳番号, eight digits: one per person and never reused. */
export const ledgerNumber = (resident: Resident): string =>
  `7${String(resident.index * 7 + 10_003).padStart(7, '0')}`;

/** Everybody the department has any record of. */
export function* onLedger(world: World): Iterable<readonly [Resident, DisabilityFacts]> {
  for (const resident of world.residents) {
    const facts = resident.disability;
    if (facts !== undefined && Object.values(facts).some((fact) => fact !== undefined)) {
      yield [resident, facts];
    }
  }
}

/** Those among them who use services, with the codes of these. */
export function* serviceUsers(world: World): Iterable<readonly [Resident, readonly string[]]> {
  for (const [resident, { services }] of onLedger(world)) {
    if (services !== undefined && services.length > 0) yield [resident, services];
  }
}

const staff = ['佐土原 恵', '都甲 俊介', '門川 理沙', '高鍋 修', '木城 亜希'] as const;

/** `抑止` = 1 where the places the person goes to must not be served (D-1). */
export function ledger(world: World): TableRows {
  const keptBack = suppressed(world);
  return {
    table: 'disability."障害者台帳"',
    columns: [
      '台帳番号',
      '宛名番号',
      '氏名カナ',
      '性別',
      '生年月日',
      '登録年月日',
      '担当係',
      '担当者',
      '抑止',
    ],
    rows: Array.from(onLedger(world), ([resident, facts]) => {
      const random = createRandom(world.seed, '障害者台帳', resident.index);
      return [
        ledgerNumber(resident),
        resident.atena,
        `${resident.familyKana} ${resident.givenKana}`,
        resident.sex === 'M' ? '1' : '2',
        toCompact(resident.birth),
        toShort(firstKnownOn(world, facts, random.between(300, 3000))),
        facts.services === undefined ? '障がい手帳係' : '障がい支援係',
        random.pick(staff),
        keptBack.has(resident.index) ? '1' : '0',
      ];
    }),
  };
}

/** The earliest handbook; without one, some years ago. */
const firstKnownOn = (world: World, facts: DisabilityFacts, daysAgo: number): string =>
  [facts.physical?.since, facts.intellectual?.since, facts.mental?.since]
    .filter((since) => since !== undefined)
    .sort()[0] ?? shift(world.today, { days: -daysAgo });
