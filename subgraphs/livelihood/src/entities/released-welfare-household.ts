import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WelfareHousehold } from './welfare-household.js';

/** The 生活保護 household of a protected person, for whom the measure is released to (D-1). */
@Entity({ schema: 'livelihood', name: 'released_welfare_household' })
export class ReleasedWelfareHousehold extends WelfareHousehold {
  /** `agency:…` or `viewer:…`. */
  @PrimaryColumn({ name: 'recipient', type: 'text' })
  recipient: string;

  /** The perpetrator and who lives there: none of them is ever a recipient. */
  @Column({ name: 'side', type: 'uuid', array: true })
  side: readonly string[];
}
