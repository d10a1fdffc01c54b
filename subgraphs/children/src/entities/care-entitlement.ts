import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 支給認定 (子ども・子育て支援法19条). One row per decision, 履歴番号 counting up. */
@Entity({ schema: 'children', name: '支給認定' })
export class CareEntitlement {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '認定区分', type: 'char' })
  kind: string;

  @Column({ name: '保育必要量', type: 'text' })
  amount: string;

  @Column({ name: '認定開始年月日', type: 'text' })
  validFrom: string;

  @Column({ name: '認定終了年月日', type: 'text' })
  validTo: string;
}
