import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 代理権・同意権目録, one row per power */
@Entity({ schema: 'guardianship', name: '代理権同意権目録' })
export class Power {
  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receptionNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @PrimaryColumn({ name: '行番号', type: 'int' })
  line: number;

  @Column({ name: '区分', type: 'text' })
  kind: string;

  @Column({ name: '行為', type: 'text' })
  act: string;
}
