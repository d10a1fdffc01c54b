import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 主介護者 as the certification survey recorded it */
@Entity({ schema: 'elderly', name: '主介護者' })
export class MainCarer {
  @PrimaryColumn({ name: '被保険者番号', type: 'text' })
  insuredNumber: string;

  @Column({ name: '介護者宛名番号', type: 'text' })
  carerAtena: string;

  @Column({ name: '続柄', type: 'text' })
  relationship: string;

  @Column({ name: '同居別居', type: 'char' })
  livesTogether: string;

  @Column({ name: '確認年月日', type: 'text' })
  confirmedOn: string;

  /** `Person.id` of the carer, where it is linked; filled by the record loader. */
  carerPersonId: string | null;
}
