import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 連絡役: whom the welfare side calls. No telephone number leaves the ledger. */
@Entity({ schema: 'reoffending', name: '連絡役' })
export class ReentryContact {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @Column({ name: '機関', type: 'text' })
  organisation: string;

  @Column({ name: '担当者', type: 'text' })
  personInCharge: string;
}
