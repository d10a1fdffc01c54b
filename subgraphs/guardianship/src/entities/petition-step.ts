import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 申立ての経過, one row per stage */
@Entity({ schema: 'guardianship', name: '申立て経過' })
export class PetitionStep {
  @PrimaryColumn({ name: '受付番号', type: 'text' })
  receptionNumber: string;

  @PrimaryColumn({ name: '行番号', type: 'int' })
  line: number;

  @Column({ name: '段階', type: 'text' })
  stage: string;

  @Column({ name: '年月日', type: 'text' })
  on: string;
}
