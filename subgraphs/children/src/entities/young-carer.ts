import { Column, Entity, PrimaryColumn } from 'typeorm';

/** ヤングケアラー把握台帳. ケア内容 is a list of codes, parted by commas. */
@Entity({ schema: 'children', name: 'ヤングケアラー把握台帳' })
export class YoungCarer {
  @PrimaryColumn({ name: '児童台帳ID', type: 'text' })
  childId: string;

  @Column({ name: '把握年月日', type: 'text' })
  foundOn: string;

  @Column({ name: '把握経路', type: 'char' })
  foundBy: string;

  @Column({ name: 'ケア内容', type: 'text' })
  careKinds: string;

  @Column({ name: '頻度', type: 'text' })
  frequency: string;
}
