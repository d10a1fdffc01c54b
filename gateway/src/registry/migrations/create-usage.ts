import { guardAppendOnly } from '@kasane/db/append-only';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** @param and a further condition on an authorization `a`, its `category` and its `recipient` */
export const authorizationCount = (and = ''): string => /* SQL */ `
      CREATE OR REPLACE VIEW registry.authorization_count AS
        SELECT a.basis, category,
               CASE WHEN recipient LIKE 'viewer:%' THEN 'viewer' ELSE recipient END AS recipient,
               a.purpose, count(DISTINCT subject)::int AS people
          FROM consent.authorization_in_force a,
               unnest(a.categories) category, unnest(a.recipients) recipient,
               unnest(a.subjects) subject
         WHERE a.valid_from <= now() AND a.valid_to > now()
           AND (a.withdrawn_at IS NULL OR a.withdrawn_at > now())
           AND NOT category = ANY (a.exclusions)${and}
         GROUP BY 1, 2, 3, 4;`;

/**
 * Which operations are executed, by which clients: what a change of a schema is held against.
 *
 * - `operation`: without literals, variables and aliases, which carry names (leaks.md 32).
 * - `operation_use`: counts of one day. Gateways only add to it; rows of one key become one, under a
 *   lock, so that the table grows with what is asked and not with how often.
 * - `authorization_count`: what is in force, as numbers of people; the registry learns no one's id.
 */
export class CreateUsage1760000004010 implements MigrationInterface {
  readonly name = 'CreateUsage1760000004010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE registry.operation (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        text text NOT NULL,
        name text,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      ${guardAppendOnly('registry', 'operation')}

      CREATE TABLE registry.operation_use (
        operation text NOT NULL REFERENCES registry.operation,
        day date NOT NULL,
        client text NOT NULL,
        client_version text NOT NULL,
        agency text NOT NULL,
        role text NOT NULL,
        purpose text NOT NULL,
        count bigint NOT NULL CHECK (count > 0),
        PRIMARY KEY (operation, day, client, client_version, agency, role, purpose)
      );
      CREATE INDEX operation_use_by_day ON registry.operation_use (day);

      CREATE FUNCTION registry.one_at_a_time() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        LOCK TABLE registry.operation_use IN SHARE ROW EXCLUSIVE MODE;
        RETURN NULL;
      END $$;
      CREATE FUNCTION registry.add_to_count() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE registry.operation_use SET count = operation_use.count + NEW.count
         WHERE (operation, day, client, client_version, agency, role, purpose)
             = (NEW.operation, NEW.day, NEW.client, NEW.client_version, NEW.agency, NEW.role,
                NEW.purpose);
        IF FOUND THEN RETURN NULL; END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION registry.one_at_a_time(), registry.add_to_count() FROM PUBLIC;
      CREATE TRIGGER a_one_at_a_time BEFORE INSERT ON registry.operation_use
        FOR EACH STATEMENT EXECUTE FUNCTION registry.one_at_a_time();
      CREATE TRIGGER b_add_to_count BEFORE INSERT ON registry.operation_use
        FOR EACH ROW EXECUTE FUNCTION registry.add_to_count();

      ${authorizationCount()}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW registry.authorization_count');
    await runner.query('DROP TABLE registry.operation_use, registry.operation');
    await runner.query('DROP FUNCTION registry.one_at_a_time(), registry.add_to_count()');
  }
}
