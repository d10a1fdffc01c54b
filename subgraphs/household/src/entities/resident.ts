import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 住民. One row per change (異動), all columns each time; the highest 履歴番号 is the present. */
@Entity({ schema: 'residents', name: '住民' })
export class Resident {
  @PrimaryColumn({ name: '宛名番号', type: 'text' })
  atenaNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '氏名', type: 'text' })
  name: string;

  @Column({ name: 'フリガナ', type: 'text' })
  nameKana: string;

  @Column({ name: 'アルファベット氏名', type: 'text' })
  alphabetName: string;

  @Column({ name: '生年月日', type: 'text' })
  birth: string;

  @Column({ name: '性別', type: 'char' })
  sex: string;

  @Column({ name: '町字コード', type: 'text' })
  townCode: string;

  @Column({ name: '町字', type: 'text' })
  town: string;

  @Column({ name: '番地', type: 'text' })
  block: string;

  @Column({ name: '方書', type: 'text' })
  building: string;

  @Column({ name: '地区コード', type: 'text' })
  area: string;

  @Column({ name: '異動事由', type: 'char' })
  reason: string;

  @Column({ name: '異動年月日', type: 'text' })
  movedOn: string;
}
