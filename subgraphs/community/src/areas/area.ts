import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Town } from './town.js';

@Entity({ schema: 'community', name: 'area', synchronize: false })
export class Area {
  @PrimaryColumn('text')
  readonly code!: string;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly kind!: 'MUNICIPALITY' | 'DAILY_LIFE_AREA' | 'NEIGHBOURHOOD';

  @Column('text', { name: 'parent_code', nullable: true })
  readonly parentCode!: string | null;

  /** Joined by whoever asks; no column. */
  readonly towns!: readonly Town[];
}
