import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 保護者 as the child unit lists them, by their own 宛名番号 */
@Entity({ schema: 'children', name: '保護者' })
export class Guardian {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @PrimaryColumn({ name: '枝番', type: 'int' })
  branch: number;

  @Column({ name: '保護者宛名番号', type: 'text' })
  guardianAtena: string;

  @Column({ name: '続柄', type: 'char' })
  relationship: string;

  @Column({ name: '同居別居', type: 'char' })
  livesTogether: string;

  /** `Person.id` of the guardian, where it is linked; filled by the record loader. */
  guardianPersonId: string | null;
}
