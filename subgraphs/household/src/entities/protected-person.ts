import { Entity, PrimaryColumn } from 'typeorm';

/** Who lives under a DV等支援措置 that nobody has lifted. */
@Entity({ schema: 'household', name: 'protected_person' })
export class ProtectedPerson {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  @PrimaryColumn({ name: 'measure', type: 'text' })
  measure: string;
}
