import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropKeptTable, keptTable } from './kept-table.js';

/** 地域福祉計画: the tree, its indicators with their years, and what other municipalities made public. */
export class CreatePlans1795305600300 implements MigrationInterface {
  readonly name = 'CreatePlans1795305600300';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of tables) await runner.query(keptTable(name, columns));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of tables.toReversed()) await runner.query(dropKeptTable(name));
  }
}

const tables: readonly (readonly [name: string, columns: readonly string[]])[] = [
  [
    'welfare_plan',
    [
      'municipality text NOT NULL',
      'name text NOT NULL',
      'philosophy text NOT NULL',
      'first_year int CHECK (first_year >= 0)',
      'last_year int CHECK (last_year >= 0)',
      'source text NOT NULL',
    ],
  ],
  [
    'plan_goal',
    [
      'plan uuid NOT NULL REFERENCES community.record',
      'position int NOT NULL CHECK (position >= 0)',
      'name text NOT NULL',
      'aim text',
    ],
  ],
  [
    'plan_measure',
    [
      'goal uuid NOT NULL REFERENCES community.record',
      'position int NOT NULL CHECK (position >= 0)',
      'name text NOT NULL',
    ],
  ],
  [
    'plan_action',
    [
      'measure uuid NOT NULL REFERENCES community.record',
      'position int NOT NULL CHECK (position >= 0)',
      'name text NOT NULL',
      'priority boolean NOT NULL',
      'contained_plan text',
    ],
  ],
  [
    'plan_indicator',
    [
      'action uuid NOT NULL REFERENCES community.record',
      'position int NOT NULL CHECK (position >= 0)',
      'name text NOT NULL',
      'unit text NOT NULL',
      'about_people boolean NOT NULL',
      'computed_by text',
    ],
  ],
  [
    'indicator_year',
    [
      'indicator uuid NOT NULL REFERENCES community.record',
      'fiscal_year int NOT NULL CHECK (fiscal_year >= 0)',
      'target numeric CHECK (target >= 0)',
      'actual numeric CHECK (actual >= 0)',
      'source text',
      'published boolean NOT NULL',
    ],
  ],
  [
    'published_figure',
    [
      'municipality text NOT NULL',
      'name text NOT NULL',
      'fiscal_year int NOT NULL CHECK (fiscal_year >= 0)',
      'value numeric NOT NULL CHECK (value >= 0)',
      'unit text NOT NULL',
      'source text NOT NULL',
    ],
  ],
];
