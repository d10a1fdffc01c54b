import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person in a household, without those a DV等支援措置 hides from it. */
@Entity({ schema: 'household', name: 'visible_member' })
export class VisibleMember {
  @PrimaryColumn({ name: 'household_id', type: 'uuid' })
  householdId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'position', type: 'int' })
  position: number;

  /** 続柄, or null in a household that has no head. */
  @Column({ name: 'relationship', type: 'text' })
  relationship: string | null;

  /** Kind of the household. */
  @Column({ name: 'kind', type: 'text' })
  kind: string;
}
