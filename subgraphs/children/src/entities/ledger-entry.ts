import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 児童台帳. 担当者 is empty where the unit has no open matter. */
@Entity({ schema: 'children', name: '児童台帳' })
export class LedgerEntry {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @Column({ name: '担当部署', type: 'text' })
  office: string;

  @Column({ name: '担当係', type: 'text' })
  team: string;

  @Column({ name: '担当者', type: 'text' })
  worker: string;
}
