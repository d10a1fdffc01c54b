import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The latest version of a person's entry; one that was closed says so. */
@Entity({ schema: 'community', name: 'evacuation_support', synchronize: false })
export class EvacuationEntry {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('int')
  readonly version!: number;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  readonly closedAt!: string | null;

  @Column('uuid')
  readonly person!: string;

  @Column('date', { name: 'listed_on' })
  readonly listedOn!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  readonly endedOn!: string | null;

  @Column('text', { array: true })
  readonly assistance!: readonly string[];

  @Column('text', { name: 'area_code' })
  readonly areaCode!: string;

  @Column('uuid', { nullable: true })
  readonly helper!: string | null;

  @Column('uuid', { nullable: true })
  readonly shelter!: string | null;

  @Column('date', { name: 'plan_made_on', nullable: true })
  readonly planMadeOn!: string | null;

  @Column('text', { nullable: true })
  readonly route!: string | null;
}
