import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookAt, openDepartment, withheldFrom } from '../../stack/open-department.js';
import { allPickedUp } from '../../stack/registry.js';
import type { ShellRun } from '../../stack/run-shell.js';
import { outcomesOf, runSql, tryRunSql } from '../../stack/run-sql.js';
import { person } from '../../stack/running-stack.js';

const NAME = 'tenancy-ledger';
const BY_HAND = 'ledger-by-hand';
const department = openDepartment(NAME, BY_HAND);
const SELECTION = 'tenancyLedger { tenancyDate rent housingKind }';
const TENANCY = ['HOUSING_TENANCY', 'NOT_PERMITTED'];
const RENT = ['HOUSING_RENT', 'NOT_PERMITTED'];

const existing = (sql: string, values: readonly unknown[] = []) =>
  runSql('administrator', sql, values);

/** The son's record as his department sees it. */
const record = (rent: number) => ({
  person: {
    id: person('sakura-son'),
    tenancyLedger: [{ tenancyDate: '2011-07-01', rent, housingKind: 'VALUE_1' }],
  },
});

const runs: (readonly [line: string, run: ShellRun])[] = [];
const type = async (line: string) => {
  runs.push([line, await department.run(line)]);
};

/** A system that was there before Kasane, with the keys and columns it always had. */
async function createLedger(): Promise<void> {
  await existing('DROP SCHEMA IF EXISTS housing_office CASCADE');
  await existing('CREATE SCHEMA housing_office');
  await existing(
    `CREATE TABLE housing_office."入居者台帳" ("整理番号" int PRIMARY KEY, "宛名番号" bigint, "入居年月日" text,
       "家賃" int, "住宅種別" text, "収入区分" int, "備考" text)`,
  );
  await existing(
    `INSERT INTO housing_office."入居者台帳"
       SELECT row_number() OVER (ORDER BY p.id), p.atena_number::bigint, 'H23.07.01', 12700, '公営', 6, '妹から電話'
         FROM household.person p WHERE p.id = ANY ($1)`,
    [[person('sakura-son'), person('washio-man')]],
  );
}

beforeAll(async () => {
  await createLedger();
  await type(
    `npx kasane subgraph wrap --table housing_office.入居者台帳 --name ${NAME} --department housing --title 市営住宅の入居 --record HOUSING_TENANCY --label 入居年月日,住宅種別=HOUSING_TENANCY --label 家賃=HOUSING_RENT`,
  );
  await type(`npx kasane subgraph wrap --name ${NAME}`);
  await department.serve(`npx kasane subgraph serve ${NAME}`);
  await type(`npx kasane subgraph check ${NAME} --as housing`);
  await type(`npx kasane subgraph publish ${NAME} --as housing --reason 台帳を重ねる`);
  await allPickedUp();
}, 120_000);

afterAll(async () => {
  await department.leave();
  await existing('DROP SCHEMA housing_office CASCADE');
}, 60_000);

describe('a table of a system that is there already', () => {
  it('is wrapped, served, checked and published by the command line alone', () => {
    expect(runs.map(([line, { code, said }]) => (code === 0 ? 0 : `${line}: ${said}`))).toEqual(
      runs.map(() => 0),
    );
  });

  it('is seen by its department through the gateway', async () => {
    expect(await lookAt('housing', 'sakura-son', SELECTION)).toEqual({ data: record(12_700) });
  });

  it('is withheld from another department, and looks alike where there is no record', async () => {
    for (const cast of ['sakura-son', 'sakura-grandchild']) {
      const answer = await lookAt('elderly', cast, SELECTION);
      expect(answer.data).toEqual({ person: { id: person(cast), tenancyLedger: null } });
      expect(withheldFrom(answer)).toEqual([RENT, TENANCY]);
    }
  });

  it('is copied nowhere: what the system changes is answered next', async () => {
    const change = 'UPDATE housing_office."入居者台帳" SET "家賃" = $1';
    await existing(change, [13_100]);
    expect((await lookAt('housing', 'sakura-son', SELECTION)).data).toEqual(record(13_100));
    await existing(change, [12_700]);
  });
});

describe('a column nobody labelled', () => {
  it('is no field, and a labelled one is', async () => {
    const left = await lookAt('housing', 'sakura-son', 'tenancyLedger { incomeClass }');
    expect(left.errors?.map(({ extensions }) => extensions.code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect((await lookAt('housing', 'sakura-son', 'tenancyLedger { rent }')).errors).toBe(
      undefined,
    );
  });

  it('is in no view, and its role reads the view and not the table', async () => {
    const columns = await existing(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = 'tenancy_ledger' AND table_name = '入居者台帳' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...['整理番号', '宛名番号', '入居年月日', '家賃', '住宅種別'],
    ]);
    const may = await existing(
      `SELECT has_schema_privilege('kasane_tenancy_ledger', 'housing_office', 'USAGE') AS office,
              has_column_privilege('kasane_tenancy_ledger', 'tenancy_ledger."入居者台帳"', '家賃', 'SELECT') AS rent`,
    );
    expect(may).toEqual([{ office: false, rent: true }]);
    expect(await tryRunSql('elderly', 'SELECT FROM tenancy_ledger."入居者台帳"')).toBe('42501');
  });
});

describe('where an administrator makes schemas and roles by hand', () => {
  it('the printed statements are all it takes, and give what was decided and no more', async () => {
    const wrap = `npx kasane subgraph wrap --name ${BY_HAND}`;
    const decided = '--record HOUSING_TENANCY --label 家賃=HOUSING_RENT';
    const look = await department.run(
      `${wrap} --table housing_office.入居者台帳 --department housing ${decided}`,
    );
    const made = await department.run(`${wrap} --sql > statements.sql`);
    expect([look.code, made.code]).toEqual([0, 0]);
    await existing(readFileSync(path.join(department.folder, 'statements.sql'), 'utf8'));
    const asked = ['家賃', '入居年月日', '備考'].map(
      (column) => `SELECT "${column}" FROM ledger_by_hand."入居者台帳"`,
    );
    const may = await outcomesOf('administrator', ['SET ROLE kasane_ledger_by_hand', ...asked]);
    // What was not decided is no column of the view at all.
    expect(may).toEqual(['ok', 'ok', '42703', '42703']);
  });
});
