import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The workbook of 自立相談支援, one line per intake. It has no 宛名番号, and names may be aliases. */
@Entity({ schema: 'livelihood', name: '自立相談台帳' })
export class Consultation {
  @PrimaryColumn({ name: '相談ID', type: 'text' })
  consultationId: string;

  @Column({ name: '受付日', type: 'text' })
  consultedOn: string;

  @Column({ name: '相談経路', type: 'text' })
  route: string;

  @Column({ name: '窓口', type: 'text' })
  desk: string;

  @Column({ name: '担当者', type: 'text' })
  staff: string;

  @Column({ name: '主訴', type: 'text' })
  note: string;
}
