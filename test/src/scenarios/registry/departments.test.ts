import { describe, expect, it } from '@jest/globals';
import { clientToken } from '@kasane/cli/registry/client-token';
import { tokenOf } from '../../asking/ask.js';
import { startOpenSubgraph } from '../../stack/open-subgraph.js';
import { pickedUp, registryAs } from '../../stack/registry.js';
import { stack } from '../../stack/running-stack.js';

const codeOf = (body: Readonly<Record<string, unknown>>) =>
  (body['error'] as { readonly code: string } | undefined)?.code;

describe('what a department may do at the registry', () => {
  it('nothing with a subgraph of another, whatever it tries (leaks.md 37)', async () => {
    const children = await registryAs('registry-children');
    const officer = await registryAs('registry-officer');
    const look = () => children('GET', '/v1/subgraphs/elderly');
    const before = await look();
    const { active } = before.body as { active: { versionId: string; url: string } };
    const found = await children('GET', `/v1/subgraphs/elderly/versions/${active.versionId}`);
    const { version } = found.body as { version: { sdl: string; sdlSha256: string } };
    const brought = { sdl: version.sdl, url: 'http://127.0.0.1:9/graphql', reason: '試験' };
    const attempts = [
      await children('POST', '/v1/subgraphs/elderly/check', brought),
      await children('POST', '/v1/subgraphs/elderly/publish', brought),
      await children('POST', '/v1/subgraphs/elderly/rollback', { reason: '試験' }),
      await children('DELETE', '/v1/subgraphs/elderly', { reason: '試験' }),
    ];
    expect(attempts.map(({ status, body }) => [status, codeOf(body)])).toEqual(
      Array.from({ length: 4 }, () => [403, 'NOT_YOUR_SUBGRAPH']),
    );
    const approval = { sdlSha256: version.sdlSha256, reason: '試験' };
    const approving = await children('POST', '/v1/subgraphs/elderly/approve', approval);
    expect([approving.status, codeOf(approving.body)]).toEqual([403, 'NOT_AN_APPROVER']);
    const publishing = await officer('POST', '/v1/subgraphs/elderly/publish', brought);
    expect([publishing.status, codeOf(publishing.body)]).toEqual([403, 'NOT_A_PUBLISHER']);
    expect(await look()).toEqual(before);
    // The allowed twin: its own department is let in, and finds it there already.
    const elderly = await registryAs('registry-elderly');
    const same = { ...brought, url: active.url };
    const again = await elderly('POST', '/v1/subgraphs/elderly/publish', same);
    expect([again.status, again.body['outcome']]).toEqual([200, 'unchanged']);
  });

  it('nothing without a token of this registry', async () => {
    const ask = async (authorization?: string) => {
      const headers = authorization === undefined ? {} : { authorization };
      const response = await fetch(new URL('/v1/subgraphs', stack.registry), { headers });
      return [response.status, codeOf((await response.json()) as Record<string, unknown>)];
    };
    expect(await ask()).toEqual([401, 'MISSING_TOKEN']);
    // A person's token is for the graph.
    expect(await ask(`Bearer ${await tokenOf('elderly')}`)).toEqual([401, 'INVALID_TOKEN']);
  });

  it.each([
    ['utf-8', 422, 'CHECKS_FAILED'],
    ['utf-7', 400, 'MALFORMED_BODY'],
  ])('nothing in another encoding than what JSON is in: %s', async (charset, status, code) => {
    const clientId = 'registry-housing';
    const secret = stack.clientSecrets[clientId] ?? '';
    const token = await clientToken({ issuer: stack.issuer, clientId, secret });
    const response = await fetch(new URL('/v1/subgraphs/motto/publish', stack.registry), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': `application/json; charset=${charset}`,
      },
      body: JSON.stringify({
        sdl: 'type Query',
        url: 'http://127.0.0.1:9/graphql',
        reason: 'test',
      }),
    });
    const body = (await response.json()) as Record<string, unknown>;
    expect([response.status, codeOf(body)]).toEqual([status, code]);
  });

  it('publish at the same time as others, and all of it is served', async () => {
    const departments = ['statistics', 'community', 'guardianship'];
    const brought = await Promise.all(
      departments.map(async (department) => {
        const field = `${department}Motto`;
        const subgraph = await startOpenSubgraph({
          sdl: `type Query { ${field}: String @open }`,
          answers: { [field]: () => department },
        });
        const ask = await registryAs(`registry-${department}`);
        return { subgraph, ask, path: `/v1/subgraphs/${department}-motto` };
      }),
    );
    const published = await Promise.all(
      brought.map(({ ask, path, subgraph: { sdl, url } }) =>
        ask('POST', `${path}/publish`, { sdl, url, reason: '試験' }),
      ),
    );
    expect(published.map(({ status }) => status)).toEqual([201, 201, 201]);
    const activations = published.map(({ body }) => Number(body['activation']));
    expect(new Set(activations).size).toBe(3);
    await pickedUp(String(Math.max(...activations)), stack.gateway);
    const { ask: look } = brought[0] ?? { ask: await registryAs('registry-audit') };
    const { body } = await look('GET', '/v1/supergraph');
    const { members } = body['supergraph'] as { members: readonly { readonly name: string }[] };
    expect(members.map(({ name }) => name)).toEqual(
      expect.arrayContaining(departments.map((department) => `${department}-motto`)),
    );
    let last = '';
    for (const { ask, path, subgraph } of brought) {
      const gone = await ask('DELETE', path, { reason: '試験の終わり' });
      last = String(gone.body['activation']);
      await subgraph.stop();
    }
    await pickedUp(last, stack.gateway);
  });
});
