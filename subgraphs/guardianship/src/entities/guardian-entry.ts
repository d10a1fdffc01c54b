import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 後見人等. 氏名 of a relative is that person's data; 続柄 and the link say who it is. */
@Entity({ schema: 'guardianship', name: '後見人等' })
export class GuardianEntry {
  @PrimaryColumn({ name: '後見人番号', type: 'text' })
  guardianNumber: string;

  @Column({ name: '受付番号', type: 'text' })
  receptionNumber: string;

  @Column({ name: '種別', type: 'text' })
  kind: string;

  @Column({ name: '氏名', type: 'text' })
  name: string;

  @Column({ name: '続柄', type: 'text' })
  relationship: string;

  @Column({ name: '所属', type: 'text' })
  office: string;

  @Column({ name: '就任年月日', type: 'text' })
  since: string;

  @Column({ name: '退任年月日', type: 'text' })
  endedOn: string;

  /** `Person.id` of a relative, where it is linked; filled by the record loader. */
  guardianPersonId: string | null;
}
