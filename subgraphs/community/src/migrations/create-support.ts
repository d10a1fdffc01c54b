import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropKeptTable, keptTable } from './kept-table.js';

/** 財源, 移動支援, 居住支援 and the places of 参加支援. */
export class CreateSupport1795305600200 implements MigrationInterface {
  readonly name = 'CreateSupport1795305600200';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of tables) await runner.query(keptTable(name, columns));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of tables.toReversed()) await runner.query(dropKeptTable(name));
  }
}

const tables: readonly (readonly [name: string, columns: readonly string[]])[] = [
  [
    'funding',
    [
      'name text NOT NULL',
      'kind text NOT NULL',
      'fiscal_year int NOT NULL CHECK (fiscal_year >= 0)',
      'amount_yen int NOT NULL CHECK (amount_yen >= 0)',
      'use text NOT NULL',
      'recipient uuid REFERENCES community.record',
    ],
  ],
  [
    'transport_support',
    [
      'name text NOT NULL',
      'kind text NOT NULL',
      'area_code text NOT NULL',
      'operator uuid REFERENCES community.record',
      'days text[] NOT NULL',
      'eligibility text',
      'fare_yen int CHECK (fare_yen >= 0)',
      'phone text',
      'started_on date NOT NULL',
      'ended_on date',
    ],
  ],
  [
    'housing_support',
    [
      'name text NOT NULL',
      'kind text NOT NULL',
      'area_code text NOT NULL',
      'operator uuid REFERENCES community.record',
      'content text NOT NULL',
      'phone text',
      'started_on date NOT NULL',
      'ended_on date',
    ],
  ],
  [
    'participation_place',
    [
      'name text NOT NULL',
      'kind text NOT NULL',
      'area_code text NOT NULL',
      'base uuid REFERENCES community.record',
      'operator uuid REFERENCES community.record',
      'days text[]',
      'opens text',
      'closes text',
      'access text[]',
      'welcomes text[]',
      'experience text[]',
      'capacity int CHECK (capacity >= 0)',
      'remaining int CHECK (remaining >= 0)',
      'fee_yen int CHECK (fee_yen >= 0)',
      'description text',
      'phone text',
      'started_on date NOT NULL',
      'ended_on date',
    ],
  ],
];
