import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkLabels } from '@kasane/directives/check-labels';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import { Refused } from '../refused.js';
import { initCommand } from './init-command.js';

const parent = mkdtempSync(path.join(tmpdir(), 'kasane-init-'));
const given = (out: string, more: readonly string[] = []) => [
  ...['--name', 'evacuation-plans', '--department', 'housing', '--table', 'disaster.個別避難計画'],
  ...['--title', '個別避難計画', '--category', 'HOUSING_TENANCY', '--out', path.join(parent, out)],
  ...more,
];

afterAll(() => {
  rmSync(parent, { recursive: true });
});

describe('kasane subgraph init', () => {
  it('makes a project with the face of ours', async () => {
    expect(await initCommand.run(given('plans'))).toBe(0);
    const folder = path.join(parent, 'plans');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      ...['database.sql', 'package.json', 'schema.graphql', 'src', 'src/entities'],
      ...['src/entities.ts', 'src/entities/evacuation-plans.ts', 'src/main.ts', 'src/records.ts'],
      ...['src/resolvers.ts', 'src/subgraph.test.ts', 'src/subgraph.ts'],
      'src/to-evacuation-plans.ts',
    ]);
    const sdl = readFileSync(path.join(folder, 'schema.graphql'), 'utf8');
    const document = parse(`${consentDirectivesSdl}\nscalar PartialDate\n${sdl}`);
    expect(checkLabels(document)).toEqual([]);
    const fields = [...(readLabels(document).get('EvacuationPlans')?.fields.values() ?? [])];
    expect(fields.map(({ field, returns, category }) => [field, returns, category])).toEqual([
      ['since', 'PartialDate', 'HOUSING_TENANCY'],
    ]);
    expect(readFileSync(path.join(folder, 'database.sql'), 'utf8')).toContain(
      'GRANT SELECT ("宛名番号", "開始年月日") ON "evacuation_plans"."個別避難計画" TO "kasane_evacuation_plans"',
    );
  });

  it.each([
    ['a folder that is there', given('plans'), 1],
    ['a category of another department', given('b', ['--category', 'ELDERLY_CARE_LEVEL']), 1],
    ['a table without its schema', given('c', ['--table', '個別避難計画']), 2],
    ['a name of Kasane’s own', given('d', ['--name', 'elderly']), 2],
    ['a department nobody knows', given('e', ['--department', 'navy']), 2],
  ])('refuses %s', async (_what, args, exitCode) => {
    const refusal = await initCommand.run(args).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({ exitCode });
  });
});
