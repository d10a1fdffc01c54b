import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { composeSubgraphs } from './composed.js';
import type { CheckInput, CheckName, OperationUse, RecordedOperation } from './check.js';
import { runChecks, type ChecksRun } from './run-checks.js';

/** A registry of two departments for the tests of the checks: 高齢 is active, whoever comes is new. */
export const LEVEL = '@personal(category: "ELDERLY_CARE_LEVEL")';
export const SERVICE = '@personal(category: "DISABILITY_SERVICE")';

export const ELDERLY = `
  type Query { person(id: ID!): Person @personal(category: "PERSON_REFERENCE") }
  type Person @key(fields: "id") { id: ID! level: Level ${LEVEL} }
  type Level { code: String ${LEVEL} since: String ${LEVEL} }`;

export const DISABILITY = `type Person @key(fields: "id") { id: ID! service: String ${SERVICE} }`;

export const subgraph = (name: string, department: AgencyCode, types: string) => ({
  name,
  department,
  url: `http://127.0.0.1:4001/${name}`,
  sdl: `${consentDirectivesSdl}\n${types}`,
});

export type SmallInput = Partial<CheckInput> & Pick<CheckInput, 'candidate'>;

/** Runs the checks with `elderly` active; what answers a probe is the candidate as it should be. */
export function check(given: SmallInput): Promise<ChecksRun> {
  const active = given.active ?? [
    {
      ...subgraph('elderly', 'elderly', ELDERLY),
      versionId: '1',
      activeSince: '2026-01-01T00:00:00Z',
    },
  ];
  const composed = composeSubgraphs(active);
  return runChecks({
    active,
    activeSupergraphSdl: composed.kind === 'composed' ? composed.supergraphSdl : undefined,
    operations: [],
    approvals: [],
    publisher: 'registry-elderly',
    allowedNetworks: ['127.0.0.0/8'],
    compose: (subgraphs) => Promise.resolve(composeSubgraphs(subgraphs)),
    authorizations: () => Promise.resolve([]),
    probe: (request) =>
      Promise.resolve({
        kind: 'answered',
        status: 200,
        body:
          request.method === 'POST' && request.query.includes('_service')
            ? { data: { _service: { sdl: given.candidate.sdl } } }
            : { data: null },
      }),
    ...given,
  });
}

export const of = ({ results }: ChecksRun, name: CheckName) => {
  const result = results.find((one) => one.check === name);
  return `${String(result?.outcome)} ${String(result?.findings.map((f) => f.coordinate).join(' '))}`.trim();
};

export const used = (text: string, use: Partial<OperationUse> = {}): RecordedOperation => ({
  sha256: 'a'.repeat(64),
  text,
  name: 'Case',
  uses: [
    {
      client: 'case-screen',
      clientVersion: '1.2',
      agency: 'multi-agency',
      role: 'MULTI_AGENCY_COORDINATOR',
      purpose: 'MULTI_AGENCY_SUPPORT',
      count: 7,
      lastDay: '2026-11-20',
      ...use,
    },
  ],
});
