import { kinRelations } from '@kasane/japanese/kin-relations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The identity index: people, their links, households of five kinds, and kinship. */
export class CreateIndex1760000002000 implements MigrationInterface {
  name = 'CreateIndex1760000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE household.person (
        id uuid PRIMARY KEY,
        atena_number text NOT NULL UNIQUE
      );
      CREATE TABLE household.link (
        schema_name text NOT NULL,
        system text NOT NULL,
        local_key text NOT NULL,
        person_id uuid NOT NULL,
        method text NOT NULL CHECK (method IN ('EXACT', 'DETERMINISTIC', 'MANUAL')),
        score real NOT NULL CHECK (score BETWEEN 0 AND 1),
        status text NOT NULL CHECK (status IN ('CONFIRMED', 'UNCONFIRMED', 'REVOKED')),
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        evidence text NOT NULL,
        PRIMARY KEY (schema_name, system, local_key),
        CHECK (method <> 'DETERMINISTIC' OR status <> 'CONFIRMED')
      );
      CREATE INDEX link_by_person ON household.link (person_id, schema_name);
      CREATE TABLE household.household (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('JUKI', 'ADDRESS', 'LIVING', 'WELFARE', 'SUPPORT')),
        source_key text NOT NULL,
        UNIQUE (kind, source_key)
      );
      CREATE TABLE household.household_member (
        household_id uuid NOT NULL,
        person_id uuid NOT NULL,
        position int NOT NULL,
        relationship text,
        PRIMARY KEY (household_id, person_id)
      );
      CREATE INDEX household_member_by_person ON household.household_member (person_id);
      CREATE TABLE household.kinship (
        from_person uuid NOT NULL,
        to_person uuid NOT NULL CHECK (to_person <> from_person),
        relation text NOT NULL CHECK (relation IN (${list(kinRelations.map((row) => row.relation))})),
        provenance text NOT NULL
          CHECK (provenance IN ('REGISTER', 'PAST_REGISTER', 'FAMILY_REGISTER', 'DECLARED')),
        told boolean NOT NULL,
        certain boolean NOT NULL,
        since text,
        PRIMARY KEY (from_person, to_person)
      );
      CREATE TABLE household.person_search (
        person_id uuid PRIMARY KEY,
        kana_key text NOT NULL,
        name_key text NOT NULL,
        alphabet_key text NOT NULL,
        birth_date text,
        atena_number text NOT NULL
      );
      CREATE INDEX person_search_kana ON household.person_search (kana_key text_pattern_ops);
      CREATE INDEX person_search_name ON household.person_search (name_key text_pattern_ops);
      CREATE INDEX person_search_alphabet
        ON household.person_search (alphabet_key text_pattern_ops) WHERE alphabet_key <> '';
      CREATE INDEX person_search_birth ON household.person_search (birth_date);
      CREATE INDEX person_search_atena ON household.person_search (atena_number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE household.person_search, household.kinship, household.household_member, household.household, household.link, household.person',
    );
  }
}
