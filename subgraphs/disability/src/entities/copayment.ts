import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 負担上限月額, decided once a year */
@Entity({ schema: 'disability', name: '負担上限月額' })
export class Copayment {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '負担区分コード', type: 'char' })
  kind: string;

  @Column({ name: '負担上限月額', type: 'int' })
  monthlyLimit: number;

  @Column({ name: '適用開始年月日', type: 'text' })
  validFrom: string;

  @Column({ name: '適用終了年月日', type: 'text' })
  validTo: string;
}
