import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 保育所入所. 退所年月日 is empty while the child goes there; 抑止 keeps the place back (D-1). */
@Entity({ schema: 'children', name: '保育所入所' })
export class NurseryPlace {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '施設種別', type: 'char' })
  facilityKind: string;

  @Column({ name: '施設名', type: 'text' })
  facility: string;

  @Column({ name: '入所年月日', type: 'text' })
  enteredOn: string;

  @Column({ name: '退所年月日', type: 'text' })
  leftOn: string;

  @Column({ name: '抑止', type: 'char' })
  suppressed: string;
}
