import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 国民健康保険税 in arrears: tax information, so never read together with the other arrears (地方税法22条). */
@Entity({ schema: 'livelihood', name: '国保税滞納' })
export class TaxArrear {
  @PrimaryColumn({ name: '宛名番号', type: 'text' })
  atena: string;

  @Column({ name: '滞納月数', type: 'int' })
  months: number;

  @Column({ name: '提供根拠', type: 'char' })
  ground: string;

  @Column({ name: '提供年月日', type: 'text' })
  receivedOn: string;
}
