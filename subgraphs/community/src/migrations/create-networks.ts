import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropKeptTable, keptTable } from './kept-table.js';

/** Organisations, 拠点, those who help, the networks they form, and what they meet for. */
export class CreateNetworks1795305600100 implements MigrationInterface {
  readonly name = 'CreateNetworks1795305600100';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of tables) await runner.query(keptTable(name, columns));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of tables.toReversed()) await runner.query(dropKeptTable(name));
  }
}

const tables: readonly (readonly [name: string, columns: readonly string[]])[] = [
  [
    'organisation',
    ['name text NOT NULL', 'kind text NOT NULL', 'area_code text', 'phone text', 'activity text'],
  ],
  [
    'base',
    [
      'name text NOT NULL',
      'kind text NOT NULL',
      'area_code text NOT NULL',
      'operator uuid REFERENCES community.record',
      'address text',
      'opened_on date NOT NULL',
      'ended_on date',
    ],
  ],
  [
    'welfare_unit',
    [
      'name text NOT NULL',
      'area_code text NOT NULL',
      'organisation uuid REFERENCES community.record',
      'established_on date NOT NULL',
      'ended_on date',
    ],
  ],
  [
    'supporter_figure',
    [
      'kind text NOT NULL',
      'area_code text NOT NULL',
      'fiscal_year int NOT NULL CHECK (fiscal_year >= 0)',
      'registered int NOT NULL CHECK (registered >= 0)',
    ],
  ],
  [
    'supporter_course',
    [
      'name text NOT NULL',
      'kind text NOT NULL',
      'area_code text',
      'held_on date NOT NULL',
      'organiser uuid REFERENCES community.record',
      'seats int CHECK (seats >= 0)',
      'completions int CHECK (completions >= 0)',
    ],
  ],
  [
    'coordinator_post',
    [
      'kind text NOT NULL',
      'area_code text NOT NULL',
      'organisation uuid NOT NULL REFERENCES community.record',
      'posts int NOT NULL CHECK (posts >= 0)',
      'phone text',
      'since date NOT NULL',
      'until date',
    ],
  ],
  [
    'platform',
    [
      'name text NOT NULL',
      'theme text NOT NULL',
      'area_code text NOT NULL',
      'started_on date NOT NULL',
      'ended_on date',
    ],
  ],
  [
    'watch_network',
    [
      'name text NOT NULL',
      'area_code text NOT NULL',
      'methods text[] NOT NULL',
      'started_on date NOT NULL',
      'ended_on date',
    ],
  ],
  [
    'network_membership',
    [
      'network uuid NOT NULL REFERENCES community.record',
      'organisation uuid NOT NULL REFERENCES community.record',
      'part text',
      'joined_on date NOT NULL',
      'left_on date',
    ],
  ],
  [
    'area_meeting',
    [
      'area_code text NOT NULL',
      'held_on date NOT NULL',
      'themes text[] NOT NULL',
      'base uuid REFERENCES community.record',
      'attendees int CHECK (attendees >= 0)',
      'summary text',
    ],
  ],
  [
    'community_event',
    [
      'name text NOT NULL',
      'kind text NOT NULL',
      'area_code text NOT NULL',
      'held_on date NOT NULL',
      'base uuid REFERENCES community.record',
      'organiser uuid REFERENCES community.record',
      'participants int CHECK (participants >= 0)',
    ],
  ],
];
