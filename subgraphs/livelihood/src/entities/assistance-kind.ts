import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 扶助 granted to one member of a 保護世帯 */
@Entity({ schema: 'livelihood', name: '扶助' })
export class AssistanceKind {
  @PrimaryColumn({ name: '員番号', type: 'text' })
  memberKey: string;

  @PrimaryColumn({ name: '扶助コード', type: 'char' })
  kind: string;

  @Column({ name: '開始年月日', type: 'text' })
  since: string;
}
