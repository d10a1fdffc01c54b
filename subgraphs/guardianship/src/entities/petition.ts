import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 申立て with 親族調査. 申立てをする親族 is なし, あり or, while nobody knows, empty. */
@Entity({ schema: 'guardianship', name: '申立て' })
export class Petition {
  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receptionNumber: string;

  @Column({ name: '申立人', type: 'text' })
  petitioner: string;

  @Column({ name: '親族調査開始年月日', type: 'text' })
  surveyStartedOn: string;

  @Column({ name: '親族調査終了年月日', type: 'text' })
  surveyFinishedOn: string;

  @Column({ name: '申立てをする親族', type: 'text' })
  relativeWillFile: string;

  @Column({ name: '本人の意思', type: 'text' })
  wishes: string;

  @Column({ name: '支援者の判断', type: 'text' })
  judgement: string;
}
