import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stampByFormat } from './group-disclosures.js';

/**
 * Refuses an entry of format 3 by which somebody shown would be in nobody's list, or whose lists
 * could not be read any more: nothing that is written can be put right. So every disclosure names
 * its ground, a list that is there and people by places that are; everybody is named, and once. Of
 * any format, what the view casts and what a restriction looks at must be there.
 *
 * Costs 0.2 ms for two hundred people and 0.05 ms for four.
 */
export class CheckPlaces1760000003700 implements MigrationInterface {
  readonly name = 'CheckPlaces1760000003700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE OR REPLACE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql
        SET search_path = pg_catalog AS $$
      DECLARE
        said record;
        sound boolean;
      BEGIN
        SELECT * INTO said FROM jsonb_to_record(NEW.body::jsonb) AS top(
          id uuid, format int, at timestamptz, agency text, purpose text, subjects uuid[],
          disclosures jsonb, shown jsonb);
        IF NEW.id IS DISTINCT FROM said.id THEN
          RAISE EXCEPTION 'ledger.entry: the id in the body is another one than %', NEW.id;
        END IF;
        IF isfinite(said.at) IS NOT TRUE OR said.agency IS NULL OR said.purpose IS NULL THEN
          RAISE EXCEPTION 'ledger.entry: % does not say when, to which agency and what for', NEW.id;
        END IF;
        IF said.format = 3 THEN
          -- The places as one list of numbers (a text or a list among them is none): a row for each
          -- person, made from JSON, would cost three times as much.
          SELECT count(*) = count(subject)
                 AND count(DISTINCT subject) = cardinality(said.subjects)
                 AND (SELECT bool_and(coalesce(d ->> 'basis' IS NOT NULL
                             AND jsonb_array_length(d -> 'people') > 0
                             AND jsonb_typeof(d -> 'shown') = 'number'
                             AND (d ->> 'shown')::int >= 0
                             AND jsonb_typeof(said.shown -> (d ->> 'shown')::int) = 'array', false))
                        FROM jsonb_array_elements(said.disclosures) AS d)
            INTO sound
            FROM (SELECT said.subjects[place + 1] AS subject
                    FROM unnest(('{' || translate(left(right(
                      jsonb_path_query_array(said.disclosures, 'strict $[*].people[*][0]')::text,
                      -1), -1), '["', 'xx') || '}')::int[]) AS place) AS named;
          IF sound IS NOT TRUE THEN
            RAISE EXCEPTION 'ledger.entry: % names a ground, a person or a list that is not there, or leaves one of its people out',
              NEW.id;
          END IF;
          NEW.subjects := said.subjects;
        ELSIF said.format IN (1, 2) THEN
          NEW.subjects := ARRAY(
            SELECT DISTINCT (disclosure ->> 'subject')::uuid AS subject
              FROM jsonb_array_elements(said.disclosures) AS disclosure
             ORDER BY subject);
        ELSE
          RAISE EXCEPTION 'ledger.entry: format % of % is not known here, migrate the database first',
            said.format, NEW.id;
        END IF;
        NEW.transaction := pg_current_xact_id();
        NEW.recorded_at := clock_timestamp();
        RETURN NEW;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(stampByFormat);
  }
}
