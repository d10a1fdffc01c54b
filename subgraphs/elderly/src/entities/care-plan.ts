import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 居宅サービス計画の届出. 終了年月日 is empty while it runs. */
@Entity({ schema: 'elderly', name: '居宅サービス計画' })
export class CarePlan {
  @PrimaryColumn({ name: '被保険者番号', type: 'text' })
  insuredNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '事業所名', type: 'text' })
  office: string;

  @Column({ name: '介護支援専門員', type: 'text' })
  manager: string;

  @Column({ name: '届出年月日', type: 'text' })
  notifiedOn: string;

  @Column({ name: '終了年月日', type: 'text' })
  endedOn: string;
}
