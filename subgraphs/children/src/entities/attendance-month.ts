import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 出欠 of a month, as the school reported it */
@Entity({ schema: 'education', name: '出欠' })
export class AttendanceMonth {
  @PrimaryColumn({ name: '学籍番号', type: 'text' })
  pupilNumber: string;

  @PrimaryColumn({ name: '年度', type: 'int' })
  schoolYear: number;

  @PrimaryColumn({ name: '月', type: 'int' })
  month: number;

  @Column({ name: '授業日数', type: 'int' })
  schoolDays: number;

  @Column({ name: '欠席日数', type: 'int' })
  absenceDays: number;

  @Column({ name: '遅刻回数', type: 'int' })
  lateDays: number;
}
