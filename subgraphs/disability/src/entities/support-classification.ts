import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 障害支援区分の認定, 履歴番号 counting up */
@Entity({ schema: 'disability', name: '障害支援区分認定' })
export class SupportClassification {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '障害支援区分コード', type: 'char' })
  supportClass: string;

  @Column({ name: '申請年月日', type: 'text' })
  appliedOn: string;

  @Column({ name: '認定年月日', type: 'text' })
  decidedOn: string;

  @Column({ name: '有効期間開始年月日', type: 'text' })
  validFrom: string;

  @Column({ name: '有効期間終了年月日', type: 'text' })
  validTo: string;
}
