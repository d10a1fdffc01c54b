import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person in a household; whom a DV等支援措置 protects, in one of those it protects together. */
@Entity({ schema: 'household', name: 'visible_member' })
export class VisibleMember {
  @PrimaryColumn({ name: 'household_id', type: 'uuid' })
  householdId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'position', type: 'int' })
  position: number;

  /** 続柄, or null in a household that has no head. In a cover: head-covers.ts. */
  @Column({ name: 'relationship', type: 'text' })
  relationship: string | null;

  /** Kind of the household. */
  @Column({ name: 'kind', type: 'text' })
  kind: string;
}
