import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { createRemoteJWKSet } from 'jose';
import { publishedSdl, servedSdl } from './public-housing-sdl.mjs';
import { verifyGrant } from './verify-grant.mjs';

/**
 * 市営住宅 as another vendor would write it: another GraphQL server, no code of this platform, only
 * PROTOCOL.md, of which it does the grant and one labelled type. No database and no links to people
 * stand behind it: everybody has the same record. Plain JavaScript, so that the types it brings touch
 * nothing of ours. Reports `{ url }` over IPC. For the tests, `GET /heard` tells about whom it was
 * asked at all, `GET /asked` whose record it was made to look at, and `GET /become/…` makes it another
 * server than the one that was registered: `careless` looks at no grant, `talkative` fails with words
 * about people and names of its schema, `honest` is itself again.
 */
const keys = createRemoteJWKSet(new URL(process.env['GRANT_KEYS_URL'] ?? ''), {
  cooldownDuration: 5_000,
  cacheMaxAge: 300_000,
});
const heard = [];
const asked = [];
let character = 'honest';
const everything = { get: () => new Set(['HOUSING_TENANCY', 'HOUSING_RENT']) };

/** Whether a field is open about somebody: by its category, or as this very field. */
const may = (open, category, coordinate) =>
  open?.has(category) === true || open?.has(coordinate) === true;

const yoga = createYoga({
  logging: false,
  maskedErrors: false,
  schema: createSchema({
    typeDefs: servedSdl,
    resolvers: {
      Query: {
        _service: () => ({ sdl: publishedSdl }),
        _entities: (_root, { representations }) => {
          heard.push(...representations.map(({ id }) => id));
          return representations.map(({ id }) => ({ __typename: 'Person', id }));
        },
      },
      Person: {
        municipalHousing: ({ id }, _none, { opened }) => {
          const open = opened.get(id);
          if (!may(open, 'HOUSING_TENANCY', 'Person.municipalHousing')) return null;
          asked.push(id);
          if (character === 'talkative') {
            throw new Error(`鷲尾の tenancySince? Did you mean "arrearsMonths" of ${id}?`);
          }
          return { open: new Set([...open, 'HOUSING_TENANCY']), since: '2004-04', months: 2 };
        },
      },
      MunicipalHousing: {
        tenancySince: ({ open, since }) =>
          may(open, 'HOUSING_TENANCY', 'MunicipalHousing.tenancySince') ? since : null,
        arrearsMonths: ({ open, months }) =>
          may(open, 'HOUSING_RENT', 'MunicipalHousing.arrearsMonths') ? months : null,
      },
    },
  }),
});

/** Nulls would say that nobody lives there. */
const refused = { errors: [{ message: 'no good grant', extensions: { code: 'GRANT_REFUSED' } }] };

const tell = (response, value) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value));

const server = createServer((request, response) => {
  if (request.url === '/heard') return tell(response, heard);
  if (request.url === '/asked') return tell(response, asked);
  if (request.url.startsWith('/become/')) {
    character = request.url.slice('/become/'.length);
    return tell(response, character);
  }
  if (request.url === '/health') return tell(response, { status: 'up' });
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    void (async () => {
      const body = Buffer.concat(chunks);
      const token = request.headers['x-kasane-grant'];
      const granted = await verifyGrant(typeof token === 'string' ? token : undefined, body, keys);
      const opened = character === 'careless' ? everything : granted;
      if (opened === undefined) {
        response.statusCode = 403;
        tell(response, refused);
        return;
      }
      const answer = await yoga.fetch(
        'http://municipal-housing.invalid/graphql',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body },
        { opened },
      );
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    })();
  });
});
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  const { port } = server.address();
  process.send?.({ url: `http://127.0.0.1:${String(port)}/graphql` });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
