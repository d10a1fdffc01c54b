import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 就学援助 of a school year */
@Entity({ schema: 'education', name: '就学援助' })
export class SchoolAid {
  @PrimaryColumn({ name: '学籍番号', type: 'text' })
  pupilNumber: string;

  @PrimaryColumn({ name: '年度', type: 'int' })
  schoolYear: number;

  @Column({ name: '認定区分', type: 'char' })
  kind: string;

  @Column({ name: '認定年月日', type: 'text' })
  approvedOn: string;
}
