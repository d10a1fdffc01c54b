import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of the department's ledger. It has no 宛名番号, and no column for why anybody was away. */
@Entity({ schema: 'reoffending', name: '帰住支援台帳' })
export class ReentrySupport {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @Column({ name: '区分', type: 'text' })
  kind: string;

  @Column({ name: '帰住日', type: 'text' })
  returnedOn: string;

  @Column({ name: '住居', type: 'text' })
  residence: string;

  @Column({ name: '必要な支援', type: 'text' })
  needs: string;

  @Column({ name: '情報提供の同意', type: 'text' })
  agreedToShare: string;

  @Column({ name: '定着支援センター', type: 'text' })
  settlementSupport: string;
}
