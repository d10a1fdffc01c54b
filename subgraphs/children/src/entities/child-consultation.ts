import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 家庭児童相談. Who called is not in this table and never will be (D-2). */
@Entity({ schema: 'children', name: '家庭児童相談' })
export class ChildConsultation {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receiptNumber: string;

  @Column({ name: '受付年月日', type: 'text' })
  receivedOn: string;

  @Column({ name: '相談種別', type: 'char' })
  kind: string;

  @Column({ name: '主訴', type: 'text' })
  topic: string;

  @Column({ name: '担当者', type: 'text' })
  worker: string;

  @Column({ name: '対応状況', type: 'char' })
  status: string;
}
