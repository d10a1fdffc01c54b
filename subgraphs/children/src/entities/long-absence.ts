import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 長期欠席: the reason, stated once a pupil has been away long enough */
@Entity({ schema: 'education', name: '長期欠席' })
export class LongAbsence {
  @PrimaryColumn({ name: '学籍番号', type: 'text' })
  pupilNumber: string;

  @PrimaryColumn({ name: '年度', type: 'int' })
  schoolYear: number;

  @Column({ name: '長期欠席区分', type: 'char' })
  kind: string;
}
