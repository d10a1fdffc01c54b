import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 要対協登録. 終結年月日 is empty while it stands; 虐待種別 is a list of codes. */
@Entity({ schema: 'children', name: '要対協登録' })
export class ChildProtection {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '登録区分', type: 'char' })
  kind: string;

  @Column({ name: '虐待種別', type: 'text' })
  abuseKinds: string;

  @Column({ name: '登録年月日', type: 'text' })
  registeredOn: string;

  @Column({ name: '主担当機関', type: 'char' })
  leadAgency: string;

  @Column({ name: '次回見直し年月日', type: 'text' })
  nextReviewOn: string;

  @Column({ name: '終結年月日', type: 'text' })
  closedOn: string;
}
