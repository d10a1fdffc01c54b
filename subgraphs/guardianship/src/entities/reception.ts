import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 相談受付台帳. 氏名, ふりがな, 生年月日 and 性別 are for the identity index alone. */
@Entity({ schema: 'guardianship', name: '相談受付台帳' })
export class Reception {
  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receptionNumber: string;

  @Column({ name: '受付年月日', type: 'text' })
  receivedOn: string;

  @Column({ name: '相談経路', type: 'text' })
  route: string;

  @Column({ name: '相談内容', type: 'text' })
  topic: string;

  @Column({ name: '本人の意思', type: 'text' })
  wishes: string;

  @Column({ name: '支援者の判断', type: 'text' })
  judgement: string;

  @Column({ name: '担当者', type: 'text' })
  staff: string;
}
