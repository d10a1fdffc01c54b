import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookAt, openDepartment, withheldFrom } from '../../stack/open-department.js';
import { allPickedUp } from '../../stack/registry.js';
import type { ShellRun } from '../../stack/run-shell.js';
import { runSql } from '../../stack/run-sql.js';
import { person, stack } from '../../stack/running-stack.js';

const NAME = 'housing-applications';
const ROLE = 'kasane_housing_applications';
const PASSWORD = 'given-by-the-administrator';
const SELECTION = 'housingApplications { since }';
const department = openDepartment(NAME);
const project = path.join(department.folder, 'subgraphs', NAME);

const administrator = (sql: string, values: readonly unknown[] = []) =>
  runSql('administrator', sql, values);
const written = (file: string) => readFileSync(path.join(project, file), 'utf8');

const runs: (readonly [line: string, run: ShellRun])[] = [];
const type = async (line: string) => {
  runs.push([line, await department.run(line)]);
};

/** Connection of the subgraph's role, as the administrator hands it over. */
function ownDatabase(): string {
  const url = new URL(stack.databases['administrator'] ?? '');
  url.username = ROLE;
  url.password = PASSWORD;
  return url.href;
}

let served = '';

/** Asks the subgraph itself, past the gateway. */
const askDirectly = async (query: string, variables: object = {}): Promise<unknown> => {
  const response = await fetch(served, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
};

beforeAll(async () => {
  await administrator('DROP SCHEMA IF EXISTS housing_desk CASCADE');
  await administrator('CREATE SCHEMA housing_desk');
  await administrator(
    'CREATE TABLE housing_desk."申込" ("宛名番号" text, "開始年月日" text, "希望" text)',
  );
  await administrator(
    `INSERT INTO housing_desk."申込"
       SELECT atena_number, 'R07.04.01', '一階' FROM household.person WHERE id = $1`,
    [person('sakura-son')],
  );
  await type(
    `npx kasane subgraph init --name ${NAME} --department housing --category HOUSING_TENANCY --table housing_desk.申込 --title 市営住宅の申込`,
  );
  // What it said is left to do, in its order.
  await administrator(written('database.sql'));
  await administrator(`ALTER ROLE ${ROLE} PASSWORD '${PASSWORD}'`);
  const { identity = '' } = stack.databases;
  await type(`DATABASE_URL_IDENTITY='${identity}' npm run --silent identity:build`);
  served = await department.serve(
    `DATABASE_URL_HOUSING_APPLICATIONS='${ownDatabase()}' npx kasane subgraph serve ${NAME}`,
  );
  const at = `--as housing --url ${served}`;
  await type(`npx kasane subgraph check ${NAME} ${at}`);
  await type(`npx kasane subgraph publish ${NAME} ${at} --reason 申込を重ねる`);
  await allPickedUp();
}, 180_000);

afterAll(async () => {
  await department.leave();
  await administrator('DROP SCHEMA housing_desk CASCADE');
}, 60_000);

describe('a project begun by init', () => {
  it('runs, is checked and is published as it was made', () => {
    expect(runs.map(([line, { code, said }]) => (code === 0 ? 0 : `${line}: ${said}`))).toEqual(
      runs.map(() => 0),
    );
  });

  it('answers its department through the gateway', async () => {
    expect(await lookAt('housing', 'sakura-son', SELECTION)).toEqual({
      data: {
        person: { id: person('sakura-son'), housingApplications: [{ since: '2025-04-01' }] },
      },
    });
  });

  it('is withheld from another department, and looks alike where there is no record', async () => {
    for (const cast of ['sakura-son', 'sakura-grandchild']) {
      const answer = await lookAt('elderly', cast, SELECTION);
      expect(answer.data).toEqual({ person: { id: person(cast), housingApplications: null } });
      expect(withheldFrom(answer)).toEqual([['HOUSING_TENANCY', 'NOT_PERMITTED']]);
    }
  });

  it('tells nothing to a call that does not come from the gateway', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${SELECTION} } } }`;
    const id = person('sakura-son');
    expect(await askDirectly(query, { r: [{ __typename: 'Person', id }] })).toEqual({
      data: { _entities: [{ id, housingApplications: null }] },
    });
  });
});

describe('a field written by hand', () => {
  /** The line about labels. */
  const check = async (field: string) => {
    const { data } = (await askDirectly('{ _service { sdl } }')) as {
      readonly data: { readonly _service: { readonly sdl: string } };
    };
    const sdl = data._service.sdl.replace('since:', `${field}\n  since:`);
    writeFileSync(path.join(project, 'next.graphql'), sdl);
    const line = `npx kasane subgraph check ${NAME} --as housing --url ${served} --sdl subgraphs/${NAME}/next.graphql`;
    const { said } = await department.run(line);
    return said.split('\n').filter((one) => one.includes(' 札:'));
  };

  it('is refused without a label, and taken with one', async () => {
    expect(await check('wish: String')).toEqual([expect.stringContaining('✗ 札:')]);
    expect(await check('wish: String @personal(category: "HOUSING_TENANCY")')).toEqual([
      '  ✓ 札: 人についての項目はすべて札を持っています。',
    ]);
  });
});
