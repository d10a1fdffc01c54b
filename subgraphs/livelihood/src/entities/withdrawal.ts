import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The ledger of the ひきこもり desk. It has no 宛名番号. */
@Entity({ schema: 'livelihood', name: 'ひきこもり相談' })
export class Withdrawal {
  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receiptNumber: string;

  @Column({ name: '把握日', type: 'text' })
  knownOn: string;

  @Column({ name: '年数', type: 'int' })
  sinceYears: number;

  @Column({ name: '外出の状況', type: 'text' })
  outings: string;
}
