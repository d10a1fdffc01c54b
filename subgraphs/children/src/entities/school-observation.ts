import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 学校所見: what teachers noticed */
@Entity({ schema: 'education', name: '学校所見' })
export class SchoolObservation {
  @PrimaryColumn({ name: '学籍番号', type: 'text' })
  pupilNumber: string;

  @PrimaryColumn({ name: '所見コード', type: 'char' })
  kind: string;

  @Column({ name: '記録年月日', type: 'text' })
  notedOn: string;
}
