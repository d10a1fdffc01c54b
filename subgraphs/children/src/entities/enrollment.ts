import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * 在籍一覧: every enrolment with its school. 終了年月日 is empty for the present one; 抑止 keeps all of them
 * back (D-1).
 */
@Entity({ schema: 'education', name: '在籍一覧' })
export class Enrollment {
  @PrimaryColumn({ name: '学籍番号', type: 'text' })
  pupilNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '学校コード', type: 'text' })
  schoolCode: string;

  @Column({ name: '学校名', type: 'text' })
  school: string;

  @Column({ name: '学校種別', type: 'char' })
  schoolKind: string;

  @Column({ name: '廃止年月日', type: 'text' })
  abolishedOn: string;

  @Column({ name: '学年', type: 'int' })
  grade: number;

  @Column({ name: '入学年月日', type: 'text' })
  enteredOn: string;

  @Column({ name: '終了年月日', type: 'text' })
  leftOn: string;

  @Column({ name: '抑止', type: 'char' })
  suppressed: string;
}
