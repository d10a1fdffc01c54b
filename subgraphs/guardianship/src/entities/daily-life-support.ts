import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 日常生活自立支援事業の契約. 解約年月日 is empty while it runs. */
@Entity({ schema: 'guardianship', name: '日常生活自立支援事業' })
export class DailyLifeSupport {
  @PrimaryColumn({ name: '契約番号', type: 'text' })
  contractNumber: string;

  @Column({ name: '受付番号', type: 'text' })
  receptionNumber: string;

  @Column({ name: '契約年月日', type: 'text' })
  since: string;

  @Column({ name: '援助内容', type: 'text' })
  services: string;

  @Column({ name: '利用頻度', type: 'text' })
  frequency: string;

  @Column({ name: '専門員', type: 'text' })
  specialist: string;

  @Column({ name: '生活支援員', type: 'text' })
  supporter: string;

  @Column({ name: '本人の意思', type: 'text' })
  wishes: string;

  @Column({ name: '支援者の判断', type: 'text' })
  judgement: string;

  @Column({ name: '解約年月日', type: 'text' })
  endedOn: string;
}
