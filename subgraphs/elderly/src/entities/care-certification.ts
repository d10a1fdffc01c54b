import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 認定履歴. One row per application, 履歴番号 counting up. */
@Entity({ schema: 'elderly', name: '認定履歴' })
export class CareCertification {
  @PrimaryColumn({ name: '被保険者番号', type: 'text' })
  insuredNumber: string;

  @PrimaryColumn({ name: '履歴番号', type: 'int' })
  historyNumber: number;

  @Column({ name: '申請区分', type: 'char' })
  application: string;

  @Column({ name: '申請年月日', type: 'text' })
  appliedOn: string;

  @Column({ name: '認定年月日', type: 'text' })
  certifiedOn: string;

  @Column({ name: '要介護状態区分コード', type: 'char' })
  level: string;

  @Column({ name: '認定有効期間開始年月日', type: 'text' })
  validFrom: string;

  @Column({ name: '認定有効期間終了年月日', type: 'text' })
  validTo: string;

  @Column({ name: '認知症自立度_認定調査', type: 'text' })
  dementiaByAssessor: string;

  @Column({ name: '認知症自立度_主治医意見書', type: 'text' })
  dementiaByDoctor: string;

  @Column({ name: '寝たきり度', type: 'text' })
  bedridden: string;
}
