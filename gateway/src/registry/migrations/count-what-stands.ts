import { posts } from '@kasane/policy/tables/posts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { authorizationCount } from './create-usage.js';

/** Roles that sit at one agency alone: what is refused to the agency is refused to all of them. */
const atOneAgency = posts.flatMap(({ role, agencies }) =>
  agencies.length === 1 ? agencies.map((agency) => `('role:${role}', 'agency:${agency}')`) : [],
);

const notRefusedLater = `
           AND NOT (a.basis = 'LB-01' AND EXISTS (
             SELECT FROM consent.authorization_in_force no
              WHERE no.basis = 'LB-01' AND no.subjects = ARRAY[subject] AND no.purpose = a.purpose
                AND category = ANY (no.exclusions)
                AND (recipient = ANY (no.recipients) OR EXISTS (
                  SELECT FROM (VALUES ${atOneAgency.join(', ')}) sits (role, agency)
                   WHERE sits.role = recipient AND sits.agency = ANY (no.recipients)))
                AND no.valid_from >= a.valid_from AND no.valid_from <= now()
                AND no.valid_to > now() AND (no.withdrawn_at IS NULL OR no.withdrawn_at > now())))`;

/**
 * `registry.authorization_count` without what its people said no to later: a live consent for the same
 * purpose and reader takes a category out of every one that does not begin after it (LATER_REFUSAL of
 * `@kasane/policy`). Whoever judges a change of a schema would count people who see nothing of it.
 *
 * A refusal to one sign-in leaves an agency's others; it is told from the agency's by its words.
 */
export class CountWhatStands1760000004020 implements MigrationInterface {
  readonly name = 'CountWhatStands1760000004020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(authorizationCount(notRefusedLater));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(authorizationCount());
  }
}
