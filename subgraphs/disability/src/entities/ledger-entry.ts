import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * 障害者台帳. One row per person; 抑止 keeps back the places the person goes to (D-1). 登録年月日 is not
 * mapped: it may be the day of a handbook that is not shown (D-6).
 */
@Entity({ schema: 'disability', name: '障害者台帳' })
export class LedgerEntry {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @Column({ name: '担当係', type: 'text' })
  section: string;

  @Column({ name: '担当者', type: 'text' })
  staff: string;

  @Column({ name: '抑止', type: 'char' })
  suppressed: string;
}
