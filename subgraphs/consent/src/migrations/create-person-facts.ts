import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What decides who may consent for somebody (domain.md LB-01): the birth date as the residents'
 * register has it, and the parents whom the child unit's ledger names as 保護者 (続柄 1 父, 2 母).
 * The view reads with its owner's rights, so the consent room learns these two things of the
 * registers and nothing else.
 */
export class CreatePersonFacts1760000002300 implements MigrationInterface {
  readonly name = 'CreatePersonFacts1760000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* SQL */ `
      CREATE VIEW consent.person_facts AS
        SELECT p.id AS person_id,
               (SELECT r."生年月日" FROM residents."住民" r
                 WHERE r."宛名番号" = p.atena_number AND r."最新フラグ" = '1' LIMIT 1) AS birth,
               ARRAY(SELECT parent.person_id
                       FROM children.person_link child
                       JOIN children."保護者" g
                         ON g."児童台帳ID" = child.local_key AND g."続柄" IN ('1', '2')
                       JOIN children.person_link parent
                         ON parent.system = '保護者' AND parent.local_key = g."保護者宛名番号"
                      WHERE child.person_id = p.id AND child.system = '児童福祉') AS parents
          FROM household.person p
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW consent.person_facts');
  }
}
