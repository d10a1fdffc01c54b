import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The 包括's own client ledger. It has no 宛名番号. */
@Entity({ schema: 'elderly', name: '包括相談者' })
export class ConsultationClient {
  @PrimaryColumn({ name: '相談者番号', type: 'text' })
  clientNumber: string;

  @Column({ name: '担当センター', type: 'text' })
  center: string;

  @Column({ name: '担当者', type: 'text' })
  staff: string;
}
