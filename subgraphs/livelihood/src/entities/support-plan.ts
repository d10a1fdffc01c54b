import { Column, Entity, PrimaryColumn } from 'typeorm';

/** プラン兼事業等利用申込書. 次回モニタリング is empty once the period is over. */
@Entity({ schema: 'livelihood', name: '支援プラン' })
export class SupportPlan {
  @PrimaryColumn({ name: '相談ID', type: 'text' })
  consultationId: string;

  @PrimaryColumn({ name: '回', type: 'int' })
  turn: number;

  @Column({ name: '目標', type: 'text' })
  goal: string;

  @Column({ name: '期間開始', type: 'text' })
  periodFrom: string;

  @Column({ name: '期間終了', type: 'text' })
  periodTo: string;

  @Column({ name: '次回モニタリング', type: 'text' })
  nextMonitoringOn: string;
}
