import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 療育手帳, one row per 判定 */
@Entity({ schema: 'disability', name: '療育手帳' })
export class IntellectualHandbook {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '判定', type: 'text' })
  grade: string;

  @Column({ name: '交付年月日', type: 'text' })
  issuedOn: string;

  @Column({ name: '次回判定年月', type: 'text' })
  reassessOn: string;
}
