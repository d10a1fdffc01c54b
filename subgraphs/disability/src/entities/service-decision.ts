import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 支給決定, one row per service and period */
@Entity({ schema: 'disability', name: '支給決定' })
export class ServiceDecision {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: 'サービス種類コード', type: 'char' })
  code: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '支給量', type: 'text' })
  amount: string;

  @Column({ name: '提供事業所名', type: 'text' })
  provider: string;

  @Column({ name: '決定年月日', type: 'text' })
  decidedOn: string;

  @Column({ name: '支給決定期間開始年月日', type: 'text' })
  validFrom: string;

  @Column({ name: '支給決定期間終了年月日', type: 'text' })
  validTo: string;
}
