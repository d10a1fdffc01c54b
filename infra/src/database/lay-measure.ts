import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

export interface Laid {
  readonly woman: string | undefined;
  readonly perpetrator: string | undefined;
  /** Days until it may be renewed or lifted; it holds on after them. */
  readonly days?: number;
}

/** A measure that protects her from him (D-1), begun yesterday. @returns its id */
export async function layMeasure(
  owner: Client,
  { woman, perpetrator, days = 300 }: Laid,
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO consent.protection_measure_version
       (id, version, rule, protected_people, perpetrator, unit, provisional, valid_from, period_to,
        evidence_ref, registered_by, registered_by_agency)
     VALUES ($1, 1, 'D-1', ARRAY[$2::uuid], $3, 'household', false, now() - interval '1 day',
             now() + make_interval(days => $4), '申出書', 'x', 'household')`,
    [id, woman, perpetrator, days],
  );
  return id;
}

export async function liftMeasure(owner: Client, id: string): Promise<void> {
  await owner.query(
    `INSERT INTO consent.protection_measure_version
       SELECT (jsonb_populate_record(m, jsonb_build_object('version', 2, 'lifted_at', now(),
                 'lifted_by', 'x', 'lift_reason', '転出'))).*
         FROM consent.protection_measure m WHERE m.id = $1`,
    [id],
  );
}

/** One household, in this order. */
export async function layHome(
  owner: Client,
  people: readonly (string | undefined)[],
): Promise<void> {
  await owner.query(
    `INSERT INTO household.household_member (household_id, person_id, position)
       SELECT $1, person, position FROM unnest($2::uuid[]) WITH ORDINALITY AS m (person, position)`,
    [randomUUID(), people],
  );
}
