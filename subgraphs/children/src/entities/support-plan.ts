import { Column, Entity, PrimaryColumn } from 'typeorm';

/** サポートプラン (児童福祉法10条1項4号) */
@Entity({ schema: 'children', name: 'サポートプラン' })
export class SupportPlan {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '作成年月日', type: 'text' })
  madeOn: string;

  @Column({ name: '本人保護者の希望', type: 'text' })
  wish: string;

  @Column({ name: '支援内容', type: 'text' })
  help: string;

  @Column({ name: '次回見直し年月日', type: 'text' })
  nextReviewOn: string;
}
