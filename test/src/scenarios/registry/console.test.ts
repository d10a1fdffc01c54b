import { afterAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { tokenOf } from '../../asking/ask.js';
import { startOpenSubgraph } from '../../stack/open-subgraph.js';
import { pickedUp, registryAs } from '../../stack/registry.js';
import { stack } from '../../stack/running-stack.js';
import { waitUntil } from '../../stack/wait-until.js';

interface View {
  readonly department: string | null;
  readonly newest: string;
  readonly subgraphs: readonly { readonly name: string; readonly department: string }[];
  readonly versions: readonly { readonly subgraph: string }[];
  readonly checks: readonly { readonly subgraph: string; readonly department: string }[];
  readonly history: readonly { readonly activation: string; readonly subgraph: string }[];
}

async function look(path: string, as?: DemoStaffKey) {
  const headers = as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` };
  const response = await fetch(`${stack.gateway}/console/${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

const viewOf = async (as: DemoStaffKey) => (await look('registry', as)).body as View;

const refused = (status: number, code: string) => ({
  status,
  body: { errors: [{ message: expect.any(String) as unknown, extensions: { code } }] },
});

const NAME = 'console-test';

afterAll(async () => {
  const statistics = await registryAs('registry-statistics');
  const { body } = await statistics('DELETE', `/v1/subgraphs/${NAME}`, { reason: '試験の終わり' });
  await pickedUp(String(body['activation']), stack.gateway);
});

describe('the page', () => {
  it('runs its own files only, holds no data, and loads what it names', async () => {
    const response = await fetch(`${stack.gateway}/console`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; " +
        "img-src 'self' data:; font-src 'self' data:; " +
        `connect-src 'self' ${new URL(stack.issuer).origin}; base-uri 'none'; ` +
        "form-action 'none'; frame-ancestors 'none'",
    );
    const text = await response.text();
    const named = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(named).toHaveLength(3);
    for (const path of named) expect((await fetch(stack.gateway + path)).status).toBe(200);
  });

  it('is a place the issuer comes back to, as no other path is', async () => {
    const { body } = await look('config.json');
    const { clientId } = body as { clientId: string };
    const authorize = (path: string) =>
      fetch(
        `${stack.issuer}/auth?${new URLSearchParams({
          client_id: clientId,
          response_type: 'code',
          scope: 'openid graph',
          redirect_uri: `${stack.gateway}${path}`,
          code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
          code_challenge_method: 'S256',
        }).toString()}`,
        { redirect: 'manual' },
      );
    expect((await authorize('/console')).status).toBe(303);
    expect((await authorize('/console/registry')).status).toBe(400);
  });
});

describe('who looks at what', () => {
  it('the information officer sees every subgraph', async () => {
    const view = await viewOf('officer');
    expect(view.department).toBeNull();
    expect(view.subgraphs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(stack.subgraphs)),
    );
    const elderly = view.versions.find((version) => version.subgraph === 'elderly');
    expect(elderly).toEqual({
      id: expect.any(String),
      subgraph: 'elderly',
      url: stack.subgraphs['elderly'],
      sdlSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      by: 'registry-elderly',
      reason: expect.any(String),
      at: expect.stringMatching(/Z$/),
    });
    expect(view.checks.find((run) => run.subgraph === 'elderly')).toMatchObject({
      department: 'elderly',
      outcome: 'passed',
      results: expect.arrayContaining([
        expect.objectContaining({ check: 'labels', outcome: 'passed', findings: [] }),
      ]) as unknown,
    });
  });

  it('a department sees its own subgraphs, runs and changes, and no others', async () => {
    const view = await viewOf('elderly');
    expect(view.department).toBe('elderly');
    const names = [view.subgraphs, view.versions, view.checks, view.history].map((rows) => [
      ...new Set(
        (rows as readonly { name?: string; subgraph?: string }[]).map(
          (row) => row.name ?? row.subgraph,
        ),
      ),
    ]);
    expect(names).toEqual([['elderly'], ['elderly'], ['elderly'], ['elderly']]);
    expect((await look('health', 'elderly')).body).toEqual({
      subgraphs: [{ subgraph: 'elderly', state: 'UP', detail: '' }],
    });
  });

  it.each(['coordinator', 'commissioner', 'analyst', 'resident', 'protection-officer'] as const)(
    '%s has no console',
    async (as) => {
      for (const path of ['registry', 'health', 'activations/1/changes']) {
        expect(await look(path, as)).toEqual(refused(403, 'ROLE_WITHOUT_CONSOLE'));
      }
    },
  );

  it('nobody who has not signed in', async () => {
    for (const path of ['registry', 'health', 'activations/1/changes']) {
      expect(await look(path)).toEqual(refused(401, 'MISSING_TOKEN'));
    }
  });

  it('what another department changed is answered like what there is not', async () => {
    const { history } = await viewOf('officer');
    const [own, other] = ['elderly', 'disability'].map(
      (name) => history.find((entry) => entry.subgraph === name)?.activation ?? '',
    );
    const changes = (id: string | undefined, as: DemoStaffKey) =>
      look(`activations/${String(id)}/changes`, as);
    expect((await changes(own, 'elderly')).status).toBe(200);
    expect((await changes(other, 'officer')).status).toBe(200);
    for (const id of [other, '999999999', "1'--", '0']) {
      expect(await changes(encodeURIComponent(String(id)), 'elderly')).toEqual(
        refused(404, 'NOT_IN_REGISTRY'),
      );
    }
  });
});

describe('a change of the graph', () => {
  it('is shown with who, why and what, and a subgraph that is down is said to be', async () => {
    const subgraph = await startOpenSubgraph({
      sdl: 'type Query { consoleGreeting(loud: Boolean = true): String @open }',
      answers: { consoleGreeting: () => 'こんにちは' },
    });
    const statistics = await registryAs('registry-statistics');
    const { sdl, url } = subgraph;
    const published = await statistics('POST', `/v1/subgraphs/${NAME}/publish`, {
      sdl,
      url,
      reason: '画面の試験',
    });
    expect(published.status).toBe(201);
    const activation = String(published.body['activation']);
    const { newest, history } = await viewOf('officer');
    expect(newest).toBe(activation);
    expect(history.find((entry) => entry.activation === activation)).toEqual({
      activation,
      kind: 'PUBLISH',
      subgraph: NAME,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      by: 'registry-statistics',
      reason: '画面の試験',
      at: expect.stringMatching(/Z$/),
    });
    const coordinate = 'Query.consoleGreeting';
    expect((await look(`activations/${activation}/changes`, 'officer')).body).toEqual({
      activation,
      changes: [
        {
          coordinate,
          what: 'field',
          from: null,
          to: { shape: 'String', label: '@open' },
          aboutPeople: true,
          weaker: false,
        },
        {
          coordinate: `${coordinate}(loud:)`,
          what: 'argument',
          from: null,
          to: { shape: 'Boolean = true', label: '' },
          aboutPeople: false,
          weaker: false,
        },
      ],
    });
    const stateOf = async () => {
      const { body } = await look('health', 'officer');
      const { subgraphs } = body as { subgraphs: readonly { subgraph: string; state: string }[] };
      return subgraphs.find((one) => one.subgraph === NAME);
    };
    expect(await stateOf()).toEqual({ subgraph: NAME, state: 'UP', detail: '' });
    await subgraph.stop();
    const down = { subgraph: NAME, state: 'DOWN', detail: 'ECONNREFUSED' };
    const told = await waitUntil(stateOf, (state) => state?.state === 'DOWN');
    expect(told.at(-1)).toEqual(down);
  });
});
