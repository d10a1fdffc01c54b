import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VisibleMember } from './visible-member.js';

/** A protected person in a household, for whom the measure is released to at this moment. */
@Entity({ schema: 'household', name: 'released_member' })
export class ReleasedMember extends VisibleMember {
  /** `agency:…` or `viewer:…`. */
  @PrimaryColumn({ name: 'recipient', type: 'text' })
  recipient: string;

  /** The perpetrator and who lives there: none of them is ever a recipient. */
  @Column({ name: 'side', type: 'uuid', array: true })
  side: readonly string[];

  /** Under which id everybody else meets the protected part of the household. */
  @Column({ name: 'cover', type: 'uuid' })
  cover: string;
}
