import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'community', name: 'town', synchronize: false })
export class Town {
  @PrimaryColumn('text')
  readonly code!: string;

  @Column('text')
  readonly name!: string;

  @Column('text', { name: 'area_code' })
  readonly areaCode!: string;
}
