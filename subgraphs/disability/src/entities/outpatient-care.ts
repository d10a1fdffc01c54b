import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 自立支援医療(精神通院)の支給認定 */
@Entity({ schema: 'disability', name: '自立支援医療_精神通院' })
export class OutpatientCare {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '指定医療機関', type: 'text' })
  clinic: string;

  @Column({ name: '重度かつ継続', type: 'char' })
  severe: string;

  @Column({ name: '有効期間開始年月日', type: 'text' })
  validFrom: string;

  @Column({ name: '有効期間終了年月日', type: 'text' })
  validTo: string;
}
