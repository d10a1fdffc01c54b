import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 給付実績, by service and month */
@Entity({ schema: 'elderly', name: '給付実績' })
export class CareService {
  @PrimaryColumn({ name: '被保険者番号', type: 'text' })
  insuredNumber: string;

  @PrimaryColumn({ name: 'サービス種類コード', type: 'char' })
  code: string;

  @PrimaryColumn({ name: '提供年月', type: 'text' })
  month: string;

  @Column({ name: '日数回数', type: 'int' })
  times: number;
}
