import { expect, it } from '@jest/globals';
import { composeSubgraphs } from './composed.js';
import { runRemovalChecks } from './run-checks.js';
import { check, DISABILITY, ELDERLY, SERVICE, subgraph, used } from './small-registry.js';

const outcomes = ({ outcome, results }: Awaited<ReturnType<typeof check>>) => [
  outcome,
  ...results.map((result) => `${result.check} ${result.outcome}`),
];

it('runs every check in its order', async () => {
  const good = await check({ candidate: subgraph('disability', 'disability', DISABILITY) });
  expect(outcomes(good)).toEqual([
    'passed',
    'composition passed',
    'labels passed',
    'weakening passed',
    'breaking-changes passed',
    'ownership passed',
    'url passed',
    'health passed',
    'privacy-impact passed',
  ]);
  expect(good.supergraphSdl).toContain('service: String');
});

it('an unlabelled field fails, and says where', async () => {
  const bad = await check({
    candidate: subgraph('disability', 'disability', `${DISABILITY} type Grade { code: String }`),
  });
  expect(bad.outcome).toBe('failed');
  expect(bad.results[1]).toEqual({
    check: 'labels',
    title: '札',
    outcome: 'failed',
    reason: '札に1件の誤りがあります。',
    findings: [
      {
        coordinate: 'Grade.code',
        message: 'disability: Grade.code に札がありません',
        remedy:
          '@personal(category: "…") を付けてください。だれについても何も言わない項目なら @open を付けてください。',
      },
    ],
  });
});

it('what does not compose has no supergraph, and says where', async () => {
  const bad = await check({
    candidate: subgraph(
      'disability',
      'disability',
      'type Person @key(fields: "id") { id: Nothing }',
    ),
  });
  expect([bad.outcome, bad.supergraphSdl]).toEqual(['failed', undefined]);
  expect(bad.results[0]?.findings.map(({ message }) => message)).toEqual([
    '合成できません (INVALID_GRAPHQL): [disability] Unknown type Nothing',
  ]);
  expect(outcomes(bad)).toContain('health skipped');
});

it('what composes to something the gateway cannot read fails', async () => {
  const { sdl, ...rest } = subgraph(
    'disability',
    'disability',
    `type Person @key(fields: "id") @context(name: "who") {
       id: ID!
       town: String ${SERVICE}
       service: Service ${SERVICE}
     }
     type Service @key(fields: "id") {
       id: ID!
       near(name: String @fromContext(field: "$who { town }")): Int ${SERVICE}
     }`,
  );
  const head = sdl.replace('"@override"', '"@override" "@context" "@fromContext"');
  const bad = await check({ candidate: { ...rest, sdl: head } });
  expect(bad.results[0]?.findings.map(({ message }) => message)).toEqual([
    '合成したものを、ゲートウェイが扱えません: https://specs.apollo.dev/context/v0.1',
  ]);
});

it('what is no GraphQL fails with its line', async () => {
  const bad = await check({ candidate: subgraph('disability', 'disability', 'type Person {') });
  expect(bad.results[0]?.findings[0]?.message).toMatch(
    /^disability の SDL が GraphQL として読めません \(\d+行目\)/,
  );
});

it('what exhausts composition fails and is asked nothing more (leaks.md 37)', async () => {
  const bad = await check({
    candidate: subgraph('disability', 'disability', DISABILITY),
    compose: () => Promise.resolve({ kind: 'exhausted', limit: 'memory' }),
  });
  expect(outcomes(bad).slice(0, 5)).toEqual([
    'failed',
    'composition failed',
    'labels skipped',
    'weakening skipped',
    'breaking-changes skipped',
  ]);
});

it('a subgraph is taken out where nobody asks for it', async () => {
  const active = [
    subgraph('elderly', 'elderly', ELDERLY),
    subgraph('disability', 'disability', DISABILITY),
  ].map((one) => ({ ...one, versionId: one.name, activeSince: '2026-01-01T00:00:00Z' }));
  const composed = composeSubgraphs(active);
  const remove = (text: string) =>
    runRemovalChecks({
      name: 'disability',
      active,
      activeSupergraphSdl: composed.kind === 'composed' ? composed.supergraphSdl : undefined,
      operations: [used(text)],
      compose: (subgraphs) => Promise.resolve(composeSubgraphs(subgraphs)),
    });
  const free = await remove('query Case($id: ID!) { person(id: $id) { level { code } } }');
  expect(outcomes(free)).toEqual(['passed', 'composition passed', 'breaking-changes passed']);
  expect(free.supergraphSdl).not.toContain('service');
  const needed = await remove('query Case($id: ID!) { person(id: $id) { service } }');
  expect(outcomes(needed)).toEqual(['failed', 'composition passed', 'breaking-changes failed']);
});
