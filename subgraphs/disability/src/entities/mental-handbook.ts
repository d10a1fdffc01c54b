import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 精神障害者保健福祉手帳, one row per issue or renewal */
@Entity({ schema: 'disability', name: '精神障害者保健福祉手帳' })
export class MentalHandbook {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '申請区分', type: 'char' })
  application: string;

  @Column({ name: '等級', type: 'char' })
  grade: string;

  @Column({ name: '交付年月日', type: 'text' })
  issuedOn: string;

  @Column({ name: '有効期限', type: 'text' })
  validTo: string;
}
