import type { TableRows } from '@kasane/db/copy-rows';
import { toCompact } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { Resident, World } from '../../world.js';
import { shift } from '../shift.js';

const claimCodes = { 水道料金: '01', 市営住宅家賃: '02', 学校給食費: '03' } as const;

/** Whoever owes something, what and for how many months; never how much. */
export function* arrears(world: World): Iterable<TableRows> {
  const debtors = world.residents.filter((one) => claims(one).length > 0 || mayHoldTax(one));
  yield {
    table: 'livelihood."滞納者"',
    columns: ['宛名番号', '氏名カナ', '生年月日', '性別'],
    rows: debtors.map((resident) => [
      resident.atena,
      `${resident.familyKana} ${resident.givenKana}`,
      resident.birthAsRecorded ?? toCompact(resident.birth),
      resident.sex === 'M' ? '1' : '2',
    ]),
  };
  yield {
    table: 'livelihood."滞納"',
    columns: ['宛名番号', '債権コード', '滞納月数'],
    rows: debtors.flatMap((resident) => {
      const random = createRandom(world.seed, '滞納', resident.index);
      return claims(resident).map((code) => [resident.atena, code, random.between(2, 14)]);
    }),
  };
  yield {
    table: 'livelihood."国保税滞納"',
    columns: ['宛名番号', '滞納月数', '提供根拠', '提供年月日'],
    rows: debtors.filter(mayHoldTax).map((resident) => {
      const random = createRandom(world.seed, '国保税滞納', resident.index);
      const { assistance, consultation } = resident.livelihood ?? {};
      const asked = consultation?.on ?? assistance?.since ?? world.today;
      const on = shift(asked, { days: random.between(3, 20) });
      return [
        resident.atena,
        random.between(3, 24),
        consultation === undefined ? '2' : '1',
        toCompact(on < world.today ? on : world.today),
      ];
    }),
  };
}

const claims = (resident: Resident): string[] =>
  (resident.livelihood?.arrears ?? []).flatMap((kind) =>
    kind === '国民健康保険税' ? [] : [claimCodes[kind]],
  );

/**
 * The tax office tells this department nothing by itself (地方税法22条): only where the client agreed at
 * the consultation, or where an assisted household is looked into (生活保護法29条).
 */
const mayHoldTax = ({ livelihood }: Resident): boolean =>
  (livelihood?.arrears ?? []).includes('国民健康保険税') &&
  (livelihood?.consultation !== undefined || livelihood?.assistance !== undefined);
