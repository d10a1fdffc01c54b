import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 総合相談の記録 */
@Entity({ schema: 'elderly', name: '包括相談記録' })
export class Consultation {
  @PrimaryColumn({ name: '相談者番号', type: 'text' })
  clientNumber: string;

  @PrimaryColumn({ name: '枝番', type: 'int' })
  branch: number;

  @Column({ name: '相談年月日', type: 'text' })
  consultedOn: string;

  @Column({ name: '相談種別', type: 'text' })
  topic: string;

  @Column({ name: '内容', type: 'text' })
  note: string;

  @Column({ name: '対応結果', type: 'text' })
  outcome: string;
}
