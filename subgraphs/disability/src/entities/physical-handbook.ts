import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 身体障害者手帳, one row per disability. 手帳番号 and 総合等級 are not mapped: they are of the whole book,
 * so they would tell a reader that there is a disability he or she is not shown (D-6). */
@Entity({ schema: 'disability', name: '身体障害者手帳' })
export class PhysicalHandbook {
  @PrimaryColumn({ name: '台帳番号', type: 'text' })
  ledgerNumber: string;

  @PrimaryColumn({ name: '枝番', type: 'int' })
  branch: number;

  @Column({ name: '障害種別コード', type: 'char' })
  kind: string;

  @Column({ name: '等級', type: 'char' })
  grade: string;

  @Column({ name: '交付年月日', type: 'text' })
  issuedOn: string;

  @Column({ name: '再認定期日', type: 'text' })
  reassessOn: string;
}
