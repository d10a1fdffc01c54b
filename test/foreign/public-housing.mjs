import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { createRemoteJWKSet } from 'jose';
import { publishedSdl, servedSdl } from './public-housing-sdl.mjs';
import { verifyGrant } from './verify-grant.mjs';
/**
 * 市営住宅 as another vendor would write it: another GraphQL server, no code of this platform, only
 * PROTOCOL.md. Plain JavaScript, so that the types it brings touch nothing of ours. `GET /asked` tells whose record it was made to look at, `GET /health` that it is well. Reports `{ url }` over IPC.
 */ const keys = createRemoteJWKSet(new URL(process.env['GRANT_KEYS_URL'] ?? ''), {
  cooldownDuration: 5_000,
});
const asked = [];
const CATEGORY = 'LIVELIHOOD_ARREARS';
const yoga = createYoga({
  logging: false,
  schema: createSchema({
    typeDefs: servedSdl,
    resolvers: {
      Query: {
        _service: () => ({
          sdl: publishedSdl,
        }),
        _entities: (_root, given) =>
          given.representations.map(({ id }) => ({
            __typename: 'Person',
            id,
          })),
      },
      Person: {
        publicHousing: ({ id }, _none, { opened }) => {
          const open = opened.get(id);
          if (open?.has(CATEGORY) !== true && open?.has('Person.publicHousing') !== true) {
            return null;
          }
          asked.push(id);
          return {
            tenancySince: '2004-04',
            arrearsMonths: 2,
          };
        },
      },
    },
  }),
});
const server = createServer((request, response) => {
  if (request.url === '/asked') {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(asked));
    return;
  }
  if (request.url === '/health') {
    response.end('up');
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    void (async () => {
      const body = Buffer.concat(chunks);
      const token = request.headers['x-kasane-grant'];
      const opened = await verifyGrant(typeof token === 'string' ? token : undefined, body, keys);
      const answer = await yoga.fetch(
        'http://public-housing.invalid/graphql',
        {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
          },
          body,
        },
        {
          opened,
        },
      );
      response.writeHead(answer.status, {
        'content-type': 'application/json',
      });
      response.end(await answer.text());
    })();
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  process.send?.({
    url: `http://127.0.0.1:${String(port)}/graphql`,
  });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
