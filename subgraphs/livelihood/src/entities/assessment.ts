import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * インテーク・アセスメントシート: 課題と特性, one column per item in the order of the form. The property names are
 * those of the graph, so that no item can be read under another item's label.
 */
@Entity({ schema: 'livelihood', name: 'アセスメント' })
export class Assessment {
  @PrimaryColumn({ name: '相談ID', type: 'text' })
  consultationId: string;

  @PrimaryColumn({ name: '回', type: 'int' })
  turn: number;

  @Column({ name: '実施日', type: 'text' })
  assessedOn: string;

  @Column({ name: '課題01_病気', type: 'text' })
  illness: string;

  @Column({ name: '課題02_けが', type: 'text' })
  injury: string;

  @Column({ name: '課題03_障害手帳有', type: 'text' })
  certifiedDisability: string;

  @Column({ name: '課題04_障害疑い', type: 'text' })
  suspectedDisability: string;

  @Column({ name: '課題05_自死企図', type: 'text' })
  suicideAttempt: string;

  @Column({ name: '課題06_その他メンタルヘルス', type: 'text' })
  otherMentalHealth: string;

  @Column({ name: '課題07_住まい不安定', type: 'text' })
  unstableHousing: string;

  @Column({ name: '課題08_ホームレス', type: 'text' })
  homelessness: string;

  @Column({ name: '課題09_経済的困窮', type: 'text' })
  financialHardship: string;

  @Column({ name: '課題10_債務', type: 'text' })
  heavyDebt: string;

  @Column({ name: '課題11_家計管理', type: 'text' })
  householdBudgeting: string;

  @Column({ name: '課題12_就職活動困難', type: 'text' })
  jobSeekingDifficulty: string;

  @Column({ name: '課題13_就職定着困難', type: 'text' })
  jobRetentionDifficulty: string;

  @Column({ name: '課題14_生活習慣の乱れ', type: 'text' })
  disorderedDailyLife: string;

  @Column({ name: '課題15_社会的孤立', type: 'text' })
  socialIsolation: string;

  @Column({ name: '課題16_家族関係', type: 'text' })
  familyProblems: string;

  @Column({ name: '課題17_不登校', type: 'text' })
  schoolNonAttendance: string;

  @Column({ name: '課題18_非行', type: 'text' })
  delinquency: string;

  @Column({ name: '課題19_中卒高校中退', type: 'text' })
  leftSchoolEarly: string;

  @Column({ name: '課題20_ひとり親', type: 'text' })
  singleParent: string;

  @Column({ name: '課題21_DV虐待', type: 'text' })
  violenceOrAbuse: string;

  @Column({ name: '課題22_外国籍', type: 'text' })
  foreignNationality: string;

  @Column({ name: '課題23_刑余者', type: 'text' })
  releasedFromCustody: string;

  @Column({ name: '課題24_コミュニケーション', type: 'text' })
  communicationDifficulty: string;

  @Column({ name: '課題25_本人の能力', type: 'text' })
  comprehensionDifficulty: string;

  @Column({ name: '課題26_その他', type: 'text' })
  otherProblem: string;
}
