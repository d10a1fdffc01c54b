import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { layAuthorization } from '../../records/lay-authorization.js';
import { lookAt, openDepartment, withheldFrom } from '../../stack/open-department.js';
import { allPickedUp } from '../../stack/registry.js';
import type { ShellRun } from '../../stack/run-shell.js';
import { outcomesOf, runSql } from '../../stack/run-sql.js';
import { household, person } from '../../stack/running-stack.js';

const page = readFileSync(new URL('../../../../gateway/cli/WRAP.md', import.meta.url), 'utf8');
/** Code blocks of the page in one language, in its order. */
const blocks = (language: string) =>
  [...page.matchAll(/^```(\w*)\n(.*?)^```/gms)].flatMap(([, is, block = '']) =>
    is === language ? [block.trim()] : [],
  );
/** The commands of the page, in its order. */
const lines = blocks('sh').flatMap((block) => block.split('\n'));
const FIELDS =
  'estateName housingKind tenancyDate rent arrearsMonths incomeClass reduction' as const;

const department = openDepartment('public-housing', 'waiting-list');
const runs: (readonly [line: string, run: ShellRun])[] = [];

const look = (as: DemoStaffKey, cast: string) => lookAt(as, cast, `publicHousing { ${FIELDS} }`);
const count = async () =>
  (
    await runSql('administrator', 'SELECT count(*)::int AS n FROM public_housing."市営住宅入居者"')
  )[0];

beforeAll(async () => {
  for (const line of lines) {
    if (line.includes(' serve ')) await department.serve(line);
    else runs.push([line, await department.run(line)]);
  }
  await allPickedUp();
}, 300_000);

afterAll(department.leave, 60_000);

describe('the page, followed to the letter', () => {
  it('each command does what it says', () => {
    expect(runs.map(([line, { code, said }]) => (code === 0 ? 0 : `${line}: ${said}`))).toEqual(
      runs.map(() => 0),
    );
  });

  it('the review says what the page shows of it', () => {
    const [review = ''] = blocks('');
    const said = runs.map(([, run]) => run.said).join('');
    const missing = review
      .split('\n')
      .filter((line) => !said.includes(line.replace(/…$/, '').trim()));
    expect([review.length > 0, missing]).toEqual([true, []]);
  });

  it('the department sees its own records, by the last query of the page', async () => {
    const [query = '', record = ''] = [...blocks('graphql'), ...blocks('json')];
    const variables = { id: household('address-sakura-mother') };
    const { body } = await ask({ as: 'housing', query, variables });
    const { members } = body.data?.['household'] as {
      readonly members: readonly { readonly id: string; readonly publicHousing: unknown[] }[];
    };
    expect(members.map(({ publicHousing }) => publicHousing.length).sort()).toEqual([0, 0, 1, 1]);
    expect(members.find(({ id }) => id === person('sakura-son'))).toEqual({
      id: person('sakura-son'),
      publicHousing: [JSON.parse(record)],
    });
  });

  it('another department sees nothing, and is told why', async () => {
    const answer = await look('elderly', 'sakura-son');
    expect(answer.data).toEqual({ person: { id: person('sakura-son'), publicHousing: null } });
    expect(withheldFrom(answer)).toEqual([
      ['HOUSING_INCOME', 'NOT_PERMITTED'],
      ['HOUSING_RENT', 'NOT_PERMITTED'],
      ['HOUSING_TENANCY', 'NOT_PERMITTED'],
    ]);
  });

  it('a consent opens what it names and not the tax class beside it', async () => {
    const laid = await layAuthorization({
      subjects: [person('sakura-son')],
      categories: ['HOUSING_TENANCY', 'HOUSING_RENT'],
    });
    try {
      const answer = await look('coordinator', 'sakura-son');
      expect(answer.data?.['person']).toMatchObject({
        publicHousing: [{ tenancyDate: '2011-07-01', rent: 12_700, incomeClass: null }],
      });
      expect(withheldFrom(answer)?.map(([category]) => category)).toEqual(['HOUSING_INCOME']);
    } finally {
      await laid.withdraw();
    }
  });

  it('where a protected person lives, nobody reads from an estate (D-1)', async () => {
    const id = person('mizusawa-girl');
    expect(await runSql('administrator', LINKED, [id])).toEqual([{ status: 'CONFIRMED' }]);
    const answer = await look('housing', 'mizusawa-girl');
    expect(answer.data).toEqual({ person: { id, publicHousing: null } });
    // In its own duty the department reads everybody else's; the code tells no measure.
    expect(withheldFrom(answer)).toEqual([['HOUSING_TENANCY', 'NOT_PERMITTED']]);
  });
});

const LINKED =
  "SELECT status FROM household.link WHERE schema_name = 'public_housing' AND person_id = $1";

describe('what came into the database', () => {
  it('is the decided columns and the key, and nothing else', async () => {
    const columns = await runSql(
      'administrator',
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public_housing' AND table_name = '市営住宅入居者' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...['_行', '宛名番号', '団地名', '住宅種別', '入居年月日'],
      ...['家賃', '収入区分', '滞納月数', '減免'],
    ]);
  });

  it('its role reads that and its own links, the index its keys', async () => {
    const as = (role: string, what: string) =>
      `SELECT has_table_privilege('${role}', '${what}', 'SELECT') AS may`;
    const may = async (role: string, what: string) =>
      (await runSql('administrator', as(role, what)))[0]?.['may'];
    expect([
      await may('kasane_public_housing', 'public_housing.person_link'),
      await may('kasane_public_housing', 'public_housing."連携キー"'),
      await may('kasane_public_housing', 'public_housing."取込記録"'),
      await may('kasane_public_housing', 'elderly."被保険者"'),
      await may('kasane_public_housing', 'household.link'),
      await may('kasane_identity', 'public_housing."連携キー"'),
      await may('kasane_identity', 'public_housing."市営住宅入居者"'),
    ]).toEqual([true, false, false, false, false, true, false]);
    expect(await outcomesOf('elderly', ['SELECT FROM public_housing.person_link'])).toEqual([
      '42501',
    ]);
  });
});

describe('the next file', () => {
  const again = 'npx kasane subgraph wrap --file 次.csv --name public-housing';
  const header = '宛名番号,団地名,住宅種別,入居年月日,家賃,収入区分,滞納月数,減免';
  const put = (text: string) => {
    writeFileSync(path.join(department.folder, '次.csv'), text);
  };

  it.each([
    ['a row of another width', `${header}\n1,2,3\n`, '2 行目: 列が 3 個あります'],
    ['a shown column that is gone', '宛名番号,家賃\n1,2\n', '団地名'],
    ['個人番号', `${header},控え\n1,a,b,c,1,1,1,有,1234-5678-9018\n`, '列「控え」に 1 件 (行 2)'],
  ])('is refused with %s, and nothing changes', async (_what, text, said) => {
    const before = await count();
    put(text);
    const run = await department.run(again);
    expect(run.code).toBe(1);
    expect(run.said).toContain(said);
    expect(await count()).toEqual(before);
  });
});

describe('a department without 宛名番号', () => {
  it('is linked by reading, birth date and sex, and shows nothing until somebody confirms', async () => {
    const text =
      '受付番号,フリガナ,生年月日,性別,希望団地\nU1,サクラ　コウイチ,S47.03.18,男,浜町\nU2,ダレカ　シラズ,S01.01.01,女,浜町\n';
    writeFileSync(path.join(department.folder, '待機者.csv'), text);
    const wrap = 'npx kasane subgraph wrap --name waiting-list';
    const decided =
      '--record HOUSING_TENANCY --label 希望団地=HOUSING_TENANCY --field 希望団地=wish';
    const more = `--file 待機者.csv --department housing --type 希望団地=TEXT ${decided}`;
    expect([
      (await department.run(`${wrap} ${more}`)).code,
      (await department.run(wrap)).code,
    ]).toEqual([0, 0]);
    const links = await runSql(
      'administrator',
      "SELECT local_key, person_id, status FROM household.link WHERE schema_name = 'waiting_list'",
    );
    expect(links).toEqual([
      { local_key: 'U1', person_id: person('sakura-son'), status: 'UNCONFIRMED' },
    ]);
    expect(await runSql('administrator', 'SELECT * FROM waiting_list.person_link')).toEqual([]);
  }, 120_000);
});

describe('the generated project', () => {
  it.each([
    ['compiles', 'npx tsc -p tsconfig.json'],
    [
      'is formatted',
      'npx prettier --check subgraphs/public-housing/src subgraphs/public-housing/*.graphql',
    ],
    ['passes the linter', 'npx eslint --max-warnings 0 subgraphs/public-housing/src'],
    [
      'passes its own test',
      'node --experimental-vm-modules node_modules/jest/bin/jest.js subgraphs/public-housing',
    ],
  ])(
    '%s',
    async (_what, line) => {
      const { code, said } = await department.run(line);
      expect(code === 0 ? '' : said).toBe('');
    },
    120_000,
  );
});
