import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 学校生活アンケート as the pupil answered it. 相手 is a list of codes. */
@Entity({ schema: 'education', name: '学校生活アンケート' })
export class LifeSurvey {
  @PrimaryColumn({ name: '学籍番号', type: 'text' })
  pupilNumber: string;

  @PrimaryColumn({ name: '年度', type: 'int' })
  schoolYear: number;

  @Column({ name: '実施年月日', type: 'text' })
  answeredOn: string;

  @Column({ name: '世話をしている家族', type: 'char' })
  cares: string;

  @Column({ name: '相手', type: 'text' })
  forWhom: string;

  @Column({ name: '頻度', type: 'text' })
  frequency: string;

  @Column({ name: '平日時間', type: 'numeric' })
  hoursPerWeekday: number;

  @Column({ name: '自覚', type: 'char' })
  recognisesSelf: string;
}
