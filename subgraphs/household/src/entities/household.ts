import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A household, or the part of one whom a DV等支援措置 protects together. */
@Entity({ schema: 'household', name: 'visible_household' })
export class Household {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id: string;

  @Column({ name: 'kind', type: 'text' })
  kind: string;
}
