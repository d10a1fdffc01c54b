import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Everybody the index knows. */
@Entity({ schema: 'household', name: 'person' })
export class Person {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id: string;

  @Column({ name: 'atena_number', type: 'text' })
  atenaNumber: string;
}
