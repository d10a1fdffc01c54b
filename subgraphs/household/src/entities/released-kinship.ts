import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VisibleKinship } from './visible-kinship.js';

/** A tie of a protected person, for whom the measure is released to at this moment. */
@Entity({ schema: 'household', name: 'released_kinship' })
export class ReleasedKinship extends VisibleKinship {
  /** `agency:…` or `viewer:…`. */
  @PrimaryColumn({ name: 'recipient', type: 'text' })
  recipient: string;

  /** The perpetrator and who lives there: none of them is ever a recipient. */
  @Column({ name: 'side', type: 'uuid', array: true })
  side: readonly string[];
}
