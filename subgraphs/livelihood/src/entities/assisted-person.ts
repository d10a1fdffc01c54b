import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A view of the vendor: 保護世帯員 with the values of their 保護世帯. */
@Entity({ schema: 'livelihood', name: '被保護者照会' })
export class AssistedPerson {
  @PrimaryColumn({ name: '員番号', type: 'text' })
  memberKey: string;

  @Column({ name: '加入年月日', type: 'text' })
  joinedOn: string;

  @Column({ name: '世帯類型コード', type: 'char' })
  householdType: string;

  @Column({ name: '停止年月日', type: 'text' })
  suspendedOn: string;

  @Column({ name: '廃止年月日', type: 'text' })
  closedOn: string;

  @Column({ name: '担当員', type: 'text' })
  caseWorker: string;
}
