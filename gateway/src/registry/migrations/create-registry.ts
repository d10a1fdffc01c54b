import { createAppendOnly, dropAppendOnly, guardAppendOnly } from '@kasane/db/append-only';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What departments published, what was made of it, and which of it is served. Nothing is ever
 * rewritten: the active supergraph is the one the last activation names.
 *
 * - `subgraph`: a name belongs to the department that used it first, even after a deletion.
 * - `version`: what was published, word for word.
 * - `supergraph`, `supergraph_member`: what was composed, of which versions.
 * - `activation`: tells the gateways ('kasane_supergraph') when it is committed. Written under one
 *   lock (publishing/activate.ts), so that its order is the order of commits.
 * - `check_run`: every look at a candidate, the refused ones too.
 * - `approval`: of one SDL of one subgraph, by somebody else than its publisher.
 */
export class CreateRegistry1760000004000 implements MigrationInterface {
  readonly name = 'CreateRegistry1760000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createAppendOnly('registry'));
    await runner.query(/* SQL */ `
      CREATE TABLE registry.subgraph (
        name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]{0,62}$'),
        department text NOT NULL,
        created_by text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );

      CREATE TABLE registry.version (
        id uuid PRIMARY KEY,
        subgraph text NOT NULL REFERENCES registry.subgraph,
        sdl text NOT NULL,
        sdl_sha256 text NOT NULL CHECK (sdl_sha256 ~ '^[0-9a-f]{64}$'),
        url text NOT NULL,
        department text NOT NULL,
        published_by text NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX version_of_subgraph ON registry.version (subgraph, recorded_at);

      CREATE TABLE registry.supergraph (
        id uuid PRIMARY KEY,
        sdl text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );

      CREATE TABLE registry.supergraph_member (
        supergraph uuid NOT NULL REFERENCES registry.supergraph,
        subgraph text NOT NULL REFERENCES registry.subgraph,
        version uuid NOT NULL REFERENCES registry.version,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (supergraph, subgraph)
      );
      CREATE INDEX supergraph_by_version ON registry.supergraph_member (version);

      CREATE TABLE registry.activation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        supergraph uuid NOT NULL REFERENCES registry.supergraph,
        kind text NOT NULL CHECK (kind IN ('PUBLISH', 'ROLLBACK', 'DELETE')),
        -- The subgraph it is about; the others are served as before.
        subgraph text NOT NULL REFERENCES registry.subgraph,
        done_by text NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );

      CREATE TABLE registry.check_run (
        id uuid PRIMARY KEY,
        subgraph text NOT NULL,
        department text NOT NULL,
        sdl_sha256 text NOT NULL,
        run_by text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('passed', 'failed')),
        results jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX check_run_of_subgraph ON registry.check_run (subgraph, recorded_at);

      CREATE TABLE registry.approval (
        id uuid PRIMARY KEY,
        subgraph text NOT NULL,
        sdl_sha256 text NOT NULL CHECK (sdl_sha256 ~ '^[0-9a-f]{64}$'),
        approved_by text NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );

      CREATE FUNCTION registry.tell_gateways() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('kasane_supergraph', NEW.id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_gateways AFTER INSERT ON registry.activation
        FOR EACH ROW EXECUTE FUNCTION registry.tell_gateways();
    `);
    for (const table of tables) await runner.query(guardAppendOnly('registry', table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE registry.${table}`);
    await runner.query('DROP FUNCTION registry.tell_gateways()');
    await runner.query(dropAppendOnly('registry'));
  }
}

const tables = [
  'subgraph',
  'version',
  'supergraph',
  'supergraph_member',
  'activation',
  'check_run',
  'approval',
] as const;
