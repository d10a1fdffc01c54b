import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable } from './guard-table.js';

/**
 * 内部利用・提供 with its 相当の理由 (個人情報保護法69条2項, 70条). What a provision opens is an
 * authorization of its own, made when it is recorded, or, where four eyes are needed, approved.
 */
export class CreateProvisions1760000001070 implements MigrationInterface {
  readonly name = 'CreateProvisions1760000001070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE consent.provision_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        basis text NOT NULL,
        subjects uuid[] NOT NULL CHECK (cardinality(subjects) > 0),
        categories text[] NOT NULL CHECK (cardinality(categories) > 0),
        special_necessity text[] NOT NULL DEFAULT '{}',
        special_reason text,
        recipient_agency text NOT NULL,
        recipients text[] NOT NULL CHECK (cardinality(recipients) > 0),
        reason text NOT NULL CHECK (reason <> ''),
        recipient_task text NOT NULL CHECK (recipient_task <> ''),
        conditions text,
        purpose text NOT NULL,
        valid_to timestamptz NOT NULL,
        needs_approval boolean NOT NULL,
        approved_at timestamptz,
        approved_by text,
        authorization_id uuid,
        ended_at timestamptz,
        ended_by text,
        end_reason text,
        recorded_by text NOT NULL,
        recorded_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        -- The last wall of LB-04: nothing opens on one person's word.
        CONSTRAINT opens_when_approved
          CHECK (NOT needs_approval OR authorization_id IS NULL OR approved_by <> recorded_by)
      );
      CREATE VIEW consent.provision AS
        SELECT p.* FROM consent.provision_version p
         WHERE NOT EXISTS (SELECT FROM consent.provision_version newer
                            WHERE newer.id = p.id AND newer.version > p.version);
      ${guardTable('provision_version', [
        ...['ended_at', 'ended_by', 'end_reason'],
        ...['approved_at', 'approved_by', 'authorization_id'],
      ])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.provision');
    await runner.query('DROP TABLE consent.provision_version');
  }
}
