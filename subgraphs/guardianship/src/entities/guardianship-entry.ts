import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 後見等台帳. 終了年月日 is empty while it lasts. */
@Entity({ schema: 'guardianship', name: '後見等台帳' })
export class GuardianshipEntry {
  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receptionNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '類型', type: 'text' })
  type: string;

  @Column({ name: '家裁事件番号', type: 'text' })
  courtCase: string;

  @Column({ name: '審判確定日', type: 'text' })
  since: string;

  @Column({ name: '登記番号', type: 'text' })
  registration: string;

  @Column({ name: '監督人種別', type: 'text' })
  supervisorKind: string;

  @Column({ name: '監督人氏名', type: 'text' })
  supervisorName: string;

  @Column({ name: '終了年月日', type: 'text' })
  endedOn: string;
}
