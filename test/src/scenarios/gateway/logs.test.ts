import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Service } from '@kasane/infra/stack/service';
import { headersOf } from '../../asking/ask.js';
import { person, stack } from '../../stack/running-stack.js';
import { startGateway } from '../../stack/start-gateway.js';

const SUBJECT = person('sakura-mother');
const NAME = '佐倉';
const lines: string[] = [];
const onLog = (line: string) => {
  lines.push(line);
};
let gateway: Service;
let elderly: Service;

const send = async (url: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.text();
};

const ask = async (query: string, variables: object = { id: SUBJECT }) =>
  send(
    new URL('/graphql', gateway.url).href,
    JSON.stringify({ query, variables }),
    await headersOf('coordinator'),
  );

describe('what the processes write down (leaks.md 32)', () => {
  beforeAll(async () => {
    [gateway, elderly] = await Promise.all([
      startGateway({ stack, onLog }),
      startService({
        name: 'elderly',
        program: new URL('../../../../subgraphs/elderly/dist/main.js', import.meta.url),
        env: {
          PORT: '0',
          GRANT_KEYS_URL: `${stack.gateway}/.well-known/kasane-grant-keys.json`,
          DATABASE_URL_ELDERLY: stack.databases['elderly'] ?? '',
        },
        onLog,
      }),
    ]);
  });

  afterAll(() => Promise.all([gateway.stop(), elderly.stop()]));

  it('names nobody, whatever is asked and however it fails', async () => {
    const shown = await ask('query ($id: ID!) { person(id: $id) { id name address { text } } }');
    expect(shown).toContain(NAME);
    await ask('query ($id: ID!) { person(id: $id) { name', { id: SUBJECT });
    await ask('query ($id: ID!) { person(id: $id) { 佐倉 } }');
    await ask('query ($id: ID!) { person(id: $id) { name } }', { id: [NAME] });
    await ask('query ($id: ID!) { person(id: $id) { name } }', { id: `${SUBJECT} ${NAME}` });
    await ask(
      'query ($q: String) { searchPeople(name: $q, first: -1) { edges { node { id } } } }',
      {
        q: NAME,
      },
    );
    await send(new URL('/graphql', gateway.url).href, `{"query": ${NAME} ${SUBJECT}`);

    const entities = JSON.stringify({
      query:
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id careCertifications { level } } } }',
      variables: { r: [{ __typename: 'Person', id: SUBJECT, name: NAME }] },
    });
    await send(elderly.url, entities);
    await send(elderly.url, entities, { 'x-kasane-grant': `a.${SUBJECT}.c` });
    await send(elderly.url, `{"query": ${NAME} ${SUBJECT}`);

    // Something was written at all, so that an empty log is not taken for a clean one.
    const log = lines.join('\n');
    expect(log).toContain('"grant"');
    expect(log).not.toContain(NAME);
    expect(log).not.toContain(encodeURIComponent(NAME));
    expect(log).not.toContain(SUBJECT);
  });
});
