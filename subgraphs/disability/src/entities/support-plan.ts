import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 計画相談支援. 終了年月日 is empty while it runs. */
@Entity({ schema: 'disability', name: '計画相談支援' })
export class SupportPlan {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '相談支援事業所名', type: 'text' })
  office: string;

  @Column({ name: '相談支援専門員', type: 'text' })
  specialist: string;

  @Column({ name: '計画作成年月日', type: 'text' })
  plannedOn: string;

  @Column({ name: 'モニタリング期間', type: 'char' })
  monitoring: string;

  @Column({ name: '本人の意向', type: 'text' })
  wishes: string;

  @Column({ name: '総合的な援助の方針', type: 'text' })
  policy: string;

  @Column({ name: '終了年月日', type: 'text' })
  endedOn: string;
}
