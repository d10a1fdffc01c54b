import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 児童扶養手当, by 受給者: the parent or 養育者, not the child */
@Entity({ schema: 'children', name: '児童扶養手当受給者' })
export class RearingAllowance {
  @PrimaryColumn({ name: '受給者番号', type: 'text' })
  recipientNumber: string;

  @Column({ name: '認定年月日', type: 'text' })
  approvedOn: string;

  @Column({ name: '支給区分', type: 'char' })
  payment: string;

  @Column({ name: '対象児童数', type: 'int' })
  childCount: number;

  @Column({ name: '現況届年月日', type: 'text' })
  statusReportedOn: string;
}
