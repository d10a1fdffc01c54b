import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable, latestView } from './guard-table.js';

/**
 * プラン兼利用申込書 and 評価シート (domain.md §3.3). The person's own words and the staff's judgement are
 * two columns. A goal that a sitting without consent gave rise to must have been obtained from the
 * person since (KA004 here, and refused in words before): nothing is laundered into a plan.
 */
export class CreatePlans1760000005030 implements MigrationInterface {
  readonly name = 'CreatePlans1760000005030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE TABLE collaboration.plan_version (
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        file_id uuid NOT NULL,
        own_words text NOT NULL CHECK (own_words <> ''),
        judgement text NOT NULL CHECK (judgement <> ''),
        services text[] NOT NULL,
        term_from date NOT NULL,
        term_to date NOT NULL CHECK (term_to > term_from),
        next_review_on date NOT NULL,
        agreed_on date,
        decision text CHECK (decision IN ('GRANTED', 'GRANTED_WITH_CONDITIONS', 'REFUSED')),
        decision_note text,
        decided_at timestamptz,
        decided_by text,
        closed_at timestamptz,
        changed_by text NOT NULL,
        changed_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (id, version),
        CHECK (next_review_on BETWEEN term_from AND term_to),
        CHECK ((decision IS NULL) = (decided_at IS NULL))
      );
      CREATE INDEX plan_by_file ON collaboration.plan_version (file_id);
      CREATE TRIGGER d_consent BEFORE INSERT ON collaboration.plan_version
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_consent();
      ${latestView('plan')}
      ${guardTable('plan_version', [
        'closed_at',
        'agreed_on',
        'next_review_on',
        'decision',
        'decision_note',
        'decided_at',
        'decided_by',
        'changed_by',
        'changed_by_agency',
      ])}

      CREATE TABLE collaboration.goal (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL,
        file_id uuid NOT NULL,
        priority int NOT NULL CHECK (priority > 0),
        issue text NOT NULL CHECK (issue <> ''),
        goal text NOT NULL CHECK (goal <> ''),
        content text NOT NULL CHECK (content <> ''),
        agency text NOT NULL,
        frequency text NOT NULL CHECK (frequency <> ''),
        due_on date NOT NULL,
        learnt text NOT NULL CHECK (learnt IN ('PERSON', 'FAMILY', 'WINDOW', 'SITTING')),
        sitting_id uuid,
        confirmed_on date,
        confirmed_how text,
        written_by text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (plan_id, priority),
        CHECK ((learnt = 'SITTING') = (sitting_id IS NOT NULL)),
        CHECK ((confirmed_on IS NULL) = (confirmed_how IS NULL)),
        CONSTRAINT not_laundered CHECK (learnt <> 'SITTING' OR confirmed_on IS NOT NULL)
      );
      CREATE INDEX goal_by_plan ON collaboration.goal (plan_id);
      CREATE TRIGGER d_consent BEFORE INSERT ON collaboration.goal
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_consent();
      ${guardTable('goal')}

      CREATE TABLE collaboration.evaluation (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL,
        file_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('MONITORING', 'EVALUATION')),
        evaluated_on date NOT NULL,
        achievement text NOT NULL CHECK (achievement IN ('ACHIEVED', 'PARTLY', 'NOT_YET')),
        changes text[] NOT NULL,
        own_view text NOT NULL CHECK (own_view <> ''),
        judgement text NOT NULL CHECK (judgement <> ''),
        conclusion text CHECK (conclusion IN ('END', 'REPLAN', 'SUSPEND')),
        written_by text NOT NULL,
        written_by_agency text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((kind = 'EVALUATION') = (conclusion IS NOT NULL))
      );
      CREATE INDEX evaluation_by_file ON collaboration.evaluation (file_id);
      CREATE TRIGGER d_consent BEFORE INSERT ON collaboration.evaluation
        FOR EACH ROW EXECUTE FUNCTION collaboration.check_consent();
      ${guardTable('evaluation')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW collaboration.plan');
    await runner.query(
      'DROP TABLE collaboration.evaluation, collaboration.goal, collaboration.plan_version',
    );
  }
}
