import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What outreach workers noticed. Who told them stands here as a kind only (D-2). */
@Entity({ schema: 'livelihood', name: '訪問把握台帳' })
export class OutreachNotice {
  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receiptNumber: string;

  @Column({ name: '把握日', type: 'text' })
  noticedOn: string;

  @Column({ name: '把握経路', type: 'text' })
  channel: string;

  @Column({ name: '様子', type: 'text' })
  kind: string;
}
