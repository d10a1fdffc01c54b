import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 見守り・緊急通報・配食 */
@Entity({ schema: 'elderly', name: '見守りサービス' })
export class WatchService {
  @PrimaryColumn({ name: '被保険者番号', type: 'text' })
  insuredNumber: string;

  @PrimaryColumn({ name: '種別', type: 'text' })
  kind: string;

  @Column({ name: '開始年月日', type: 'text' })
  since: string;
}
