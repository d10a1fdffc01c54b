import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list of rows of a view as JSON, newest first unless told otherwise. */
const list = (view: string, columns: string, where: string, order: string): string => `
          coalesce((SELECT json_agg(row_to_json(r)) FROM (
            SELECT ${columns} FROM collaboration.${view} t WHERE ${where} ORDER BY ${order}) r), '[]')`;

const FACT = `t.id, t.version, t.source`;
const CURRENT = 't.file_id = f.id AND t.retired_at IS NULL';
const OF_FILE = 't.file_id = f.id';

const SITTING_NOTES = `,
          'sittingNotes', ${list(
            'sitting_note',
            `t.id, t.basis, t.sitting_id AS sitting, t.text, t.recorded_at AS "writtenAt",
             t.written_by_agency AS agency`,
            OF_FILE,
            't.recorded_at DESC, t.id',
          )}`;

/**
 * A file with everything below it, as one JSON document a person: whoever reads it is sent no more of
 * it than the fields that were permitted. `timeline` is made of what was recorded, so nothing that
 * happened can be missing from it.
 */
export class CreateFileView1760000005050 implements MigrationInterface {
  readonly name = 'CreateFileView1760000005050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW collaboration.happening AS
        ${happenings};

      CREATE VIEW collaboration.last_contact AS
        SELECT f.id AS file_id, coalesce(
                 (SELECT max(s.happened_at) FROM collaboration.support_entry s
                   WHERE s.file_id = f.id AND s.met), f.opened_at) AS at
          FROM collaboration.file f;

      ${wholeFile(/* SQL */ `f.state IN (SELECT t.from_state FROM collaboration.transition t
                                 WHERE t.needs_consent AND t.from_state <> 'WITHOUT_CONSENT'
                                   AND t.from_state <> 'SUSPENDED')
                    AND NOT collaboration.has_consent(f.person)`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW collaboration.whole_file, collaboration.last_contact, collaboration.happening',
    );
  }
}

/**
 * @param frozen SQL condition over a file `f`
 * @param notes with the notes of sittings there were before the minutes of meetings
 * @param columns of every fact of the assessment sheet, and where a goal of the plan comes from, with
 *   the day it was confirmed with the person
 */
export const wholeFile = (
  frozen: string,
  notes = true,
  { fact, learnt, confirmed } = { fact: FACT, learnt: 'g.learnt', confirmed: 'g.confirmed_on' },
): string => /* SQL */ `
      CREATE OR REPLACE VIEW collaboration.whole_file AS
        SELECT f.person, f.opened_at, f.id, json_build_object(
          'id', f.id, 'version', f.version, 'caseId', f.case_id, 'state', f.state,
          'frozen', ${frozen},
          'openedAt', f.opened_at, 'endedAt', f.ended_at,
          'lastContactAt', (SELECT c.at FROM collaboration.last_contact c WHERE c.file_id = f.id),
          'companion', (SELECT json_build_object('id', c.id, 'version', c.version, 'name', c.name,
                                 'agency', c.agency, 'since', c.since)
                          FROM collaboration.companion c
                         WHERE c.file_id = f.id AND c.until IS NULL
                         ORDER BY c.since DESC, c.id LIMIT 1),
          'answers', ${list('answer', `${fact}, t.field, t.values`, CURRENT, 't.recorded_at, t.id')},
          'problems', ${list('problem', `${fact}, t.item, t.note`, CURRENT, 't.recorded_at, t.id')},
          'genogram', ${list(
            'kin_tie',
            `${fact}, t.relation, t.other, t.living_together AS "livingTogether", t.deceased,
             t.key_person AS "keyPerson"`,
            CURRENT,
            't.recorded_at, t.id',
          )},
          'ecomap', ${list(
            'social_tie',
            `${fact}, t.kind, t.name, t.place_id AS "placeId", t.strength`,
            CURRENT,
            't.recorded_at, t.id',
          )},
          'plans', ${list(
            'plan',
            `t.id, t.version, t.own_words AS "ownWords", t.judgement, t.services,
             t.term_from AS "termFrom", t.term_to AS "termTo", t.next_review_on AS "nextReviewOn",
             t.agreed_on AS "agreedOn", t.decision, t.decision_note AS "decisionNote",
             t.decided_at AS "decidedAt", t.closed_at AS "closedAt", coalesce((
               SELECT json_agg(json_build_object('id', g.id, 'priority', g.priority,
                        'issue', g.issue, 'goal', g.goal, 'content', g.content, 'agency', g.agency,
                        'frequency', g.frequency, 'dueOn', g.due_on, 'source', ${learnt},
                        'confirmedOn', ${confirmed}) ORDER BY g.priority)
                 FROM collaboration.goal g WHERE g.plan_id = t.id), '[]') AS goals`,
            OF_FILE,
            't.recorded_at DESC, t.id',
          )},
          'evaluations', ${list(
            'evaluation',
            `t.id, t.kind, t.evaluated_on AS "evaluatedOn", t.achievement, t.changes,
             t.own_view AS "ownView", t.judgement, t.conclusion`,
            OF_FILE,
            't.recorded_at DESC, t.id',
          )},
          'remainingIssues', ${list(
            'remaining_issue',
            `t.id, t.version, t.issue, t.main_agency AS "mainAgency", t.settled_at AS "settledAt"`,
            OF_FILE,
            't.recorded_at, t.id',
          )},
          'supportEntries', ${list(
            'support_entry',
            `t.id, t.kind, t.met, t.happened_at AS "happenedAt", t.text, t.written_by_agency AS agency`,
            OF_FILE,
            't.happened_at DESC, t.id',
          )},
          'timeline', ${list('happening', 't.at, t.event, t.why, t.by, t.agency', OF_FILE, 't.at DESC, t.event')}${notes ? SITTING_NOTES : ''}) AS file
          FROM collaboration.file f;
`;

/** Everything that happened to a file, as `file_id, at, event, why, by, agency`. */
export const happenings = /* SQL */ `SELECT id AS file_id, recorded_at AS at, act AS event, why, changed_by AS by,
               changed_by_agency AS agency FROM collaboration.file_version
        UNION ALL
        SELECT file_id, recorded_at, 'PLAN_' || CASE WHEN closed_at IS NOT NULL THEN 'CLOSED'
                 WHEN decided_at IS NOT NULL THEN 'DECIDED' ELSE 'WRITTEN' END, NULL,
               changed_by, changed_by_agency FROM collaboration.plan_version
        UNION ALL
        SELECT file_id, happened_at, 'SUPPORT_' || kind, NULL, written_by, written_by_agency
          FROM collaboration.support_entry
        UNION ALL
        SELECT file_id, recorded_at, kind, conclusion, written_by, written_by_agency
          FROM collaboration.evaluation
        UNION ALL
        SELECT file_id, recorded_at, 'COMPANION_' || CASE WHEN until IS NULL THEN 'NAMED' ELSE 'ENDED' END,
               NULL, changed_by, changed_by_agency FROM collaboration.companion_version
        UNION ALL
        SELECT file_id, recorded_at, 'ISSUE_' || CASE WHEN settled_at IS NULL THEN 'NOTED' ELSE 'SETTLED' END,
               NULL, changed_by, changed_by_agency FROM collaboration.remaining_issue_version`;
