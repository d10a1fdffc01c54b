import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kasane } from '../../stack/kasane.js';
import { layAuthorization, type LaidAuthorization } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';
import { startCandidateServer, type CandidateServer } from './candidate-server.js';
import { changeCases } from './cases/change-cases.js';
import { compositionCases } from './cases/composition-cases.js';
import { doorCases } from './cases/door-cases.js';
import { labelCases } from './cases/label-cases.js';
import { valueCases } from './cases/value-cases.js';
import { ACTIVE, MIDDLE, type RegistryCase, type Tried } from './registry-case.js';

const fresh = [...compositionCases, ...labelCases, ...valueCases, ...doorCases];

let servers: CandidateServer;
let permitted: LaidAuthorization;

const AS = ['--as', 'housing', '--json'];
const REASON = ['--reason', '登録の試験'];

interface Checked {
  readonly outcome?: string;
  readonly checks?: readonly {
    readonly check: string;
    readonly outcome: string;
    readonly findings: readonly { readonly coordinate: string | null }[];
  }[];
}

/** Exit code, and what failed where. */
async function check(name: string, tried: Tried): Promise<readonly [number | null, string[]]> {
  const args = ['subgraph', 'check', name, '--url', urlOf(tried), '--sdl', '-', ...AS];
  const { code, stdout } = await kasane(args, tried.sdl);
  const { checks = [] } = JSON.parse(stdout) as Checked;
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  return [
    code,
    failed.flatMap(({ check: which, findings }) => [
      ...new Set(findings.map(({ coordinate }) => `${which} ${coordinate ?? ''}`.trim())),
    ]),
  ];
}

const twins = new Map<string, ReturnType<typeof check>>();

/** Several cases have one twin, which is looked at once. */
function twin(name: string, tried: Tried): ReturnType<typeof check> {
  const key = JSON.stringify([name, tried]);
  const known = twins.get(key) ?? check(name, tried);
  twins.set(key, known);
  return known;
}

function urlOf({ sdl, url, served }: Tried): string {
  if (url !== undefined) return url;
  switch (served) {
    case 'nowhere':
      return 'http://127.0.0.1:9/graphql';
    case 'without-health':
      return servers.unwell({ sdl });
    case 'another-sdl':
      return servers.serve({ sdl: sdl.replace('HOUSING_TENANCY', 'HOUSING_RENT') });
    case 'to-anybody':
      return servers.serve({ sdl, shows: { __typename: 'PublicHousing' } });
    case undefined:
    default:
      return servers.serve({ sdl });
  }
}

async function publish(name: string, sdl: string): Promise<void> {
  const url = ['--url', servers.serve({ sdl })];
  const args = ['subgraph', 'publish', name, ...url, '--sdl', '-', ...REASON, ...AS];
  const { code, stdout } = await kasane(args, sdl);
  if (code !== 0) throw new Error(`${name} is not published: ${stdout}`);
}

/** Whatever a run that was cut off left. */
async function clear(): Promise<void> {
  for (const name of ['housing-middle', 'housing-active']) {
    await kasane(['subgraph', 'delete', name, '--even-if-used', ...REASON, ...AS]);
  }
}

/** What the gateway writes of a screen it answered (gateway/src/registry/usage). */
const recordUse = () =>
  runSql(
    'administrator',
    `WITH asked AS (
       INSERT INTO registry.operation (sha256, name, text)
       VALUES (repeat('c', 64), 'CaseScreen', $1) ON CONFLICT DO NOTHING)
     INSERT INTO registry.operation_use
       VALUES (repeat('c', 64), current_date, 'case-screen', '1.2', 'multi-agency',
               'MULTI_AGENCY_COORDINATOR', 'MULTI_AGENCY_SUPPORT', 3)`,
    [
      'query CaseScreen($id: ID!, $at: ID!) { person(id: $id) { tenancy { since } } estate(id: $at) { name } }',
    ],
  );

describe('what a department may bring, through its command line', () => {
  beforeAll(async () => {
    servers = await startCandidateServer();
    await clear();
    await publish('housing-active', ACTIVE);
    await publish('housing-middle', MIDDLE);
    await recordUse();
    permitted = await layAuthorization({
      subjects: [person('oba-man')],
      categories: ['HOUSING_RENT'],
    });
  }, 120_000);

  afterAll(async () => {
    await servers.stop();
    await clear();
    await permitted.withdraw();
  });

  it('is a table of forty cases at least, each with its twin', () => {
    expect([...fresh, ...changeCases].length).toBeGreaterThanOrEqual(40);
  });

  describe.each(fresh.map((one) => [one.title, one] as const))('%s', (_title, one) => {
    both('housing-new', one);
  });

  describe.each(changeCases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
    both('housing-active', one);
  });
});

function both(name: string, { refused, fails, allowed }: RegistryCase): void {
  it('is refused, and its twin is allowed', async () => {
    const outcomes = await Promise.all([check(name, refused), twin(name, allowed)]);
    expect(outcomes).toEqual([
      [1, fails],
      [0, []],
    ]);
  });
}
