import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropKeptTable, keptTable } from './kept-table.js';

/** What this room keeps about people: 避難行動要支援者 and the hints of 地域生活支援会議. */
export class CreatePersonRecords1795305600400 implements MigrationInterface {
  readonly name = 'CreatePersonRecords1795305600400';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of tables) {
      await runner.query(keptTable(name, columns));
      await runner.query(`CREATE INDEX ${name}_person ON community.${name}_version (person)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of tables.toReversed()) await runner.query(dropKeptTable(name));
  }
}

const tables: readonly (readonly [name: string, columns: readonly string[]])[] = [
  [
    'evacuation_support',
    [
      'person uuid NOT NULL',
      'listed_on date NOT NULL',
      'ended_on date',
      'assistance text[] NOT NULL',
      'area_code text NOT NULL',
      'helper uuid REFERENCES community.record',
      'shelter uuid REFERENCES community.record',
      'plan_made_on date',
      'route text',
    ],
  ],
  [
    'meeting_hint',
    [
      'meeting uuid NOT NULL REFERENCES community.record',
      'theme text NOT NULL',
      'person uuid',
      'text text CHECK (text IS NULL OR person IS NOT NULL)',
      'state text NOT NULL',
      'handed_over_on date',
    ],
  ],
];
