import { GRANT_HEADER } from '@kasane/grant/grant';
import { Pool } from 'undici';
import { householdsRequest, memberSelection, siloSelections } from '../selection.js';
import { createGrants, type GrantedAsk } from './grant-everything.js';
import { serveAnswers } from './serve-answers.js';

/**
 * What somebody would write by hand for exactly this question: the households first, then all six
 * silos side by side, each asked once for everybody.
 *
 * Environment: SUBGRAPHS, JSON of name → URL; that of grant-everything.ts.
 */
interface Person {
  readonly id: string;
}

const grant = createGrants();
const urls = JSON.parse(process.env['SUBGRAPHS'] ?? '{}') as Record<string, string>;

const ask = (name: string) => {
  const { origin, pathname } = new URL(urls[name] ?? '');
  const pool = new Pool(origin, { connections: 32, keepAliveTimeout: 30_000 });
  return async <T>(asked: GrantedAsk): Promise<T> => {
    const { body, token } = grant(name, asked);
    const response = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { 'content-type': 'application/json', [GRANT_HEADER]: token },
      body,
    });
    return ((await response.body.json()) as { data: T }).data;
  };
};

const household = ask('household');
const silos = siloSelections.map(({ subgraph, selection }) => ({
  send: ask(subgraph),
  query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${selection} } } }`,
}));

serveAnswers(async (ids) => {
  const { households } = await household<{ households: { members: Person[] }[] }>(
    householdsRequest(ids, memberSelection),
  );
  const members = households.flatMap((found) => found.members);
  const people = [...new Set(members.map(({ id }) => id))];
  const representations = people.map((id) => ({ __typename: 'Person', id }));
  const parts = await Promise.all(
    silos.map(({ send, query }) =>
      send<{ _entities: object[] }>({ query, variables: { representations } }),
    ),
  );
  const known = new Map(
    people.map((id, at) => [id, parts.map(({ _entities }) => _entities[at] ?? {})]),
  );
  for (const member of members) Object.assign(member, ...(known.get(member.id) ?? []));
  return households.map((found) => JSON.stringify(found));
});
