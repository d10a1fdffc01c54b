import { toLong, toShort } from '@kasane/japanese/wareki';
import { createRandom } from '../../random.js';
import type { StandIn } from '../../stand-in.js';
import type { ReoffendingFacts, Resident, World } from '../../world.js';
import { reoffendingDdl } from './reoffending-ddl.js';

interface Entry {
  readonly number: string;
  readonly resident: Resident;
  readonly facts: ReoffendingFacts;
}

/** 再犯防止: a handful of lines, without 宛名番号 (domain.md §5.1). */
export const reoffendingStandIn: StandIn = {
  schema: 'reoffending',
  ddl: reoffendingDdl,
  *tables(world) {
    const entries = entriesOf(world);
    yield {
      table: 'reoffending."帰住支援台帳"',
      columns: [
        '台帳番号',
        '氏名カナ',
        '生年月日',
        '性別',
        '受領方法',
        '区分',
        '帰住日',
        '住居',
        '必要な支援',
        '情報提供の同意',
        '定着支援センター',
      ],
      rows: entries.map(({ number, resident, facts }) => {
        const random = createRandom(world.seed, '帰住支援', resident.index);
        return [
          number,
          `${resident.familyKana}\u3000${resident.givenKana}`,
          resident.birthAsRecorded ?? random.pick([toLong, toShort])(resident.birth),
          resident.sex === 'M' ? '男' : '女',
          random.pick(['文書', '電子メール']),
          facts.kind,
          toLong(facts.returnedOn),
          facts.residence,
          facts.needs.join('、'),
          facts.agreedToShare ? '有' : '無',
          settlementSupport(world, facts),
        ];
      }),
    };
    yield {
      table: 'reoffending."連絡役"',
      columns: ['台帳番号', '機関', '担当者'],
      rows: entries.map(({ number, resident, facts }) => [
        number,
        organisationFor(facts),
        createRandom(world.seed, '連絡役', resident.index).pick(staff),
      ]),
    };
  },
};

const staff = ['米良 俊介', '壱岐 久美子', '落合 信', '門川 洋子'] as const;

/** 台帳番号 in the order of return: the ledger is a book. */
const entriesOf = (world: World): Entry[] =>
  world.residents
    .flatMap((resident) =>
      resident.reoffending === undefined ? [] : [{ resident, facts: resident.reoffending }],
    )
    .sort((left, right) =>
      left.facts.returnedOn === right.facts.returnedOn
        ? left.resident.index - right.resident.index
        : left.facts.returnedOn < right.facts.returnedOn
          ? -1
          : 1,
    )
    .map((entry, at) => ({ ...entry, number: `帰-${String(at + 1).padStart(3, '0')}` }));

/** 地域生活定着支援センター: コーディネート until the return, フォローアップ after it (特別調整). */
function settlementSupport(world: World, { kind, returnedOn, needs }: ReoffendingFacts): string {
  if (kind === '特別調整') return returnedOn > world.today ? 'コーディネート' : 'フォローアップ';
  return needs.includes('介護') || needs.includes('障害福祉') ? '相談' : '無';
}

function organisationFor({ kind, residence }: ReoffendingFacts): string {
  if (kind === '特別調整') return '地域生活定着支援センター';
  if (residence === '更生保護施設') return '更生保護施設 あけぼの';
  return kind === '満期' ? '地域福祉課 再犯防止担当' : '重ね保護観察所';
}
