import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 虐待対応. 通報者 is not in this table and never will be (D-2). */
@Entity({ schema: 'elderly', name: '虐待対応' })
export class ElderAbuse {
  @PrimaryColumn({ name: '被保険者番号', type: 'text' })
  insuredNumber: string;

  @Column({ name: '受理年月日', type: 'text' })
  receivedOn: string;

  @Column({ name: '種別', type: 'text' })
  kinds: string;

  @Column({ name: '判断', type: 'text' })
  finding: string;
}
