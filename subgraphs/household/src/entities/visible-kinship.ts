import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A relative of a person, without the edges a DV等支援措置 hides. */
@Entity({ schema: 'household', name: 'visible_kinship' })
export class VisibleKinship {
  @PrimaryColumn({ name: 'from_person', type: 'uuid' })
  fromPerson: string;

  @PrimaryColumn({ name: 'to_person', type: 'uuid' })
  toPerson: string;

  @Column({ name: 'relation', type: 'text' })
  relation: string;

  @Column({ name: 'provenance', type: 'text' })
  provenance: string;

  @Column({ name: 'certain', type: 'boolean' })
  certain: boolean;

  @Column({ name: 'since', type: 'text' })
  since: string | null;
}
