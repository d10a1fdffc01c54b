import { expect, it } from '@jest/globals';
import { consentDirectivesSdl } from '@kasane/directives/consent-directives';
import { composeSubgraphs } from './composed.js';
import { runChecks } from './run-checks.js';

const candidate = (fields: string) => ({
  name: 'elderly',
  url: 'http://127.0.0.1:4001/graphql',
  department: 'elderly' as const,
  sdl: `${consentDirectivesSdl}
    type Query { person(id: ID!): Person @personal(category: "PERSON_REFERENCE") }
    type Person @key(fields: "id") { id: ID! ${fields} }`,
});

const run = (fields: string) =>
  runChecks({
    candidate: candidate(fields),
    active: [],
    activeSupergraphSdl: undefined,
    operations: [],
    approvals: [],
    publisher: 'registry-elderly',
    allowedNetworks: ['127.0.0.0/8'],
    compose: (subgraphs) => Promise.resolve(composeSubgraphs(subgraphs)),
    probe: () => Promise.resolve({ kind: 'failed', reason: 'nobody is there' }),
    authorizations: () => Promise.resolve([]),
  });

const outcomes = (results: Awaited<ReturnType<typeof runChecks>>['results']) =>
  results.map(({ check, outcome }) => `${check} ${outcome}`);

it('a labelled field composes and passes, and an unlabelled one fails', async () => {
  const good = await run('level: String @personal(category: "ELDERLY_CARE_LEVEL")');
  expect(outcomes(good.results)).toEqual(['composition passed', 'labels passed']);
  expect(good.outcome).toBe('passed');
  expect(good.supergraphSdl).toContain('level: String');

  const bad = await run('level: String');
  expect(outcomes(bad.results)).toEqual(['composition passed', 'labels failed']);
  expect(bad.outcome).toBe('failed');
  expect(bad.results[1]?.findings[0]?.coordinate).toBe('Person.level');
});

it('what does not compose has no supergraph, and says where', async () => {
  const bad = await run('level: Level @personal(category: "ELDERLY_CARE_LEVEL")');
  expect([bad.outcome, bad.supergraphSdl]).toEqual(['failed', undefined]);
  expect(bad.results[0]?.findings.map(({ message }) => message)).toEqual([
    '合成できません (INVALID_GRAPHQL): [elderly] Unknown type Level',
  ]);
});
