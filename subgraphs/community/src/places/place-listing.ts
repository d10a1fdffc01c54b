import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ServiceKind } from './codes.js';
import type { DatasetKind } from '../open-data/layouts/meanings.js';

export interface ListedService {
  readonly kind: ServiceKind | null;
  readonly code: string | null;
  readonly asPublished: string;
  readonly publishedId: string | null;
  readonly officeNumber: string | null;
  readonly capacity: number | null;
}

export interface SameAddress {
  readonly id: string;
  readonly name: string;
}

/** The view with everything a page of places shows, one row per place. */
@Entity({ schema: 'community', name: 'place_listing', synchronize: false })
export class PlaceListing {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text', { name: 'municipality_code' })
  readonly municipalityCode!: string;

  @Column('text', { name: 'dataset' })
  readonly kind!: DatasetKind;

  @Column('text')
  readonly name!: string;

  @Column('text', { name: 'name_kana', nullable: true })
  readonly nameKana!: string | null;

  @Column('text', { name: 'name_key' })
  readonly nameKey!: string;

  @Column('text', { name: 'kana_key' })
  readonly kanaKey!: string;

  @Column('text', { name: 'sort_key' })
  readonly sortKey!: string;

  @Column('text', { nullable: true })
  readonly address!: string | null;

  @Column('text', { nullable: true })
  readonly town!: string | null;

  @Column('text', { name: 'town_name', nullable: true })
  readonly townName!: string | null;

  @Column('text', { nullable: true })
  readonly building!: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  readonly postalCode!: string | null;

  @Column('numeric', { nullable: true })
  readonly latitude!: string | null;

  @Column('numeric', { nullable: true })
  readonly longitude!: string | null;

  @Column('text', { nullable: true })
  readonly phone!: string | null;

  @Column('text', { nullable: true })
  readonly extension!: string | null;

  @Column('text', { nullable: true })
  readonly fax!: string | null;

  @Column('text', { name: 'corporate_number', nullable: true })
  readonly corporateNumber!: string | null;

  @Column('text', { nullable: true })
  readonly corporation!: string | null;

  @Column('text', { nullable: true })
  readonly days!: string | null;

  @Column('text', { name: 'days_note', nullable: true })
  readonly daysNote!: string | null;

  @Column('text', { nullable: true })
  readonly opens!: string | null;

  @Column('text', { nullable: true })
  readonly closes!: string | null;

  @Column('boolean', { name: 'temporary_care', nullable: true })
  readonly temporaryCare!: boolean | null;

  @Column('text', { nullable: true })
  readonly description!: string | null;

  @Column('text', { nullable: true })
  readonly url!: string | null;

  @Column('text', { nullable: true })
  readonly remarks!: string | null;

  @Column('date', { name: 'first_seen_on' })
  readonly firstSeenOn!: string;

  @Column('date', { name: 'closed_on', nullable: true })
  readonly closedOn!: string | null;

  @Column('text', { name: 'source_title' })
  readonly sourceTitle!: string;

  @Column('text', { name: 'source_publisher' })
  readonly sourcePublisher!: string;

  @Column('text', { name: 'source_licence', nullable: true })
  readonly sourceLicence!: string | null;

  @Column('text', { name: 'source_url', nullable: true })
  readonly sourceUrl!: string | null;

  @Column('text', { name: 'area_code', nullable: true })
  readonly areaCode!: string | null;

  @Column('jsonb')
  readonly services!: readonly ListedService[];

  @Column('jsonb', { name: 'same_address' })
  readonly sameAddress!: readonly SameAddress[];
}
