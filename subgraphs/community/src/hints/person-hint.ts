import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The latest version of a hint; `person` is null while nobody knows whom it is about. */
@Entity({ schema: 'community', name: 'meeting_hint', synchronize: false })
export class PersonHint {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('int')
  readonly version!: number;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  readonly closedAt!: string | null;

  @Column('uuid', { nullable: true })
  readonly person!: string | null;

  @Column('uuid')
  readonly meeting!: string;

  @Column('text')
  readonly theme!: string;

  @Column('text', { nullable: true })
  readonly text!: string | null;

  @Column('text')
  readonly state!: string;

  @Column('date', { name: 'handed_over_on', nullable: true })
  readonly handedOverOn!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: string;
}
