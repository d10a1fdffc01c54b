import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 介護保険の被保険者台帳 */
@Entity({ schema: 'elderly', name: '被保険者' })
export class InsuredPerson {
  @PrimaryColumn({ name: '被保険者番号', type: 'text' })
  insuredNumber: string;

  @Column({ name: '被保険者区分', type: 'char' })
  kind: string;

  @Column({ name: '資格取得年月日', type: 'text' })
  acquiredOn: string;

  @Column({ name: '所得段階', type: 'char' })
  premiumStage: string;

  @Column({ name: '住所地特例', type: 'char' })
  residesElsewhere: string;
}
