import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Arrears other than tax, by claim. There are no amounts. */
@Entity({ schema: 'livelihood', name: '滞納' })
export class Arrear {
  @PrimaryColumn({ name: '宛名番号', type: 'text' })
  atena: string;

  @PrimaryColumn({ name: '債権コード', type: 'char' })
  kind: string;

  @Column({ name: '滞納月数', type: 'int' })
  months: number;
}
