import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The 生活保護 household of a person, as the index of households knows it. */
@Entity({ schema: 'livelihood', name: 'welfare_household' })
export class WelfareHousehold {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'household_id', type: 'uuid' })
  householdId: string;
}
