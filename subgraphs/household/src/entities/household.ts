import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'household', name: 'household' })
export class Household {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id: string;

  @Column({ name: 'kind', type: 'text' })
  kind: string;
}
