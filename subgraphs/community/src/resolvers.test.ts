import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@kasane/subgraph-kit/define-subgraph';
import { graphql } from 'graphql';
import { loadAreas } from './areas/load-areas.js';
import { importOpenData } from './open-data/import-open-data.js';
import { shippedList } from './open-data/shipped-list.js';
import { startScratchDatabase, type ScratchDatabase } from './scratch-database.js';
import { subgraph } from './subgraph.js';

let scratch: ScratchDatabase;
let databases: Awaited<ReturnType<typeof subgraph.openDatabases>>;
const statements: string[] = [];
const { fileName, source } = shippedList;

beforeAll(async () => {
  scratch = await startScratchDatabase();
  process.env['DATABASE_URL_COMMUNITY'] = scratch.url;
  databases = await subgraph.openDatabases((sql) => statements.push(sql));
  const bytes = readFileSync(shippedList.file);
  await importOpenData({ url: scratch.url, bytes, fileName, on: '2026-10-01', source });
}, 120_000);

afterAll(async () => {
  await Promise.all([...databases.values()].map((database) => database.destroy()));
  await scratch.stop();
}, 60_000);

async function ask(query: string) {
  statements.length = 0;
  const answer = await graphql({
    schema: subgraph.schema,
    source: query,
    contextValue: createContext(databases, undefined),
  });
  return JSON.parse(JSON.stringify(answer)) as { data?: unknown; errors?: unknown };
}

describe('asking for places', () => {
  it('answers a page with services, neighbours and source by one statement', async () => {
    const answer = await ask(`{
      places(service: HOME_BATHING) {
        edges { node {
          name kind address town building phone latitude longitude area { code } closedOn
          services { kind code serviceNameAsPublished publishedId officeNumber capacity }
          sameAddress { name }
          source { title publisher licence }
        } }
        pageInfo { hasNextPage hasPreviousPage }
      }
    }`);
    expect(statements).toHaveLength(1);
    const none = { officeNumber: null, capacity: null };
    expect(answer).toEqual({
      data: {
        places: {
          edges: [
            {
              node: {
                name: 'ニチイケアセンター下松',
                kind: 'CARE_SERVICE',
                address: '山口県下松市せせらぎ町一丁目2-31',
                town: 'せせらぎ町一丁目',
                building: null,
                phone: '0833-48-1080',
                latitude: 34.016243,
                longitude: 131.860726,
                area: null,
                closedOn: null,
                services: [
                  {
                    ...none,
                    kind: 'HOME_HELP',
                    code: '11',
                    serviceNameAsPublished: '訪問介護',
                    publishedId: 'KD0000900040',
                  },
                  {
                    ...none,
                    kind: 'HOME_BATHING',
                    code: '12',
                    serviceNameAsPublished: '訪問入浴',
                    publishedId: 'KD0000900050',
                  },
                  {
                    ...none,
                    kind: 'DAY_SERVICE',
                    code: '15',
                    serviceNameAsPublished: '通所介護（デイサービス）',
                    publishedId: 'KD0000900059',
                  },
                ],
                sameAddress: [],
                source: {
                  title: '介護サービス事業所一覧',
                  publisher: '山口県下松市',
                  licence: 'CC BY 4.0',
                },
              },
            },
          ],
          pageInfo: { hasNextPage: false, hasPreviousPage: false },
        },
      },
    });
  });

  it('pages through all places once, one statement a page', async () => {
    const names: string[] = [];
    let after = '';
    for (let page = 0; page < 8; page += 1) {
      const answer = await ask(
        `{ places(first: 10${after}) { edges { node { id name } } pageInfo { endCursor hasNextPage } } }`,
      );
      expect(statements).toHaveLength(1);
      const { places } = answer.data as {
        places: {
          edges: { node: { id: string } }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      };
      names.push(...places.edges.map(({ node }) => node.id));
      expect(places.pageInfo.hasNextPage).toBe(page < 7);
      after = `, after: "${places.pageInfo.endCursor}"`;
    }
    expect(new Set(names).size).toBe(77);
    expect(names).toHaveLength(77);
  });

  it.each([
    [
      'width and space',
      'nameContains: "訪問介護ステーション ココロ"',
      ['訪問介護ステーション　ココロ'],
    ],
    ['清濁 and long vowels of the kana', 'nameContains: "ていさひすまる"', ['デイサービスマル']],
    [
      'the town without 丁目',
      'town: "大手町", kind: CARE_SERVICE, service: HOME_NURSING',
      ['訪問看護ステーション　ココロ'],
    ],
    ['a kind nobody published', 'kind: CHILDCARE', []],
    ['LIKE signs as plain letters', 'nameContains: "%"', []],
  ])('finds by %s', async (_, filter, names) => {
    const answer = await ask(`{ places(${filter}) { edges { node { name } } } }`);
    const { places } = answer.data as { places: { edges: { node: { name: string } }[] } };
    expect(places.edges.map(({ node }) => node.name)).toEqual(names);
  });

  it('refuses a malformed id and an empty search, and answers their allowed twins', async () => {
    const found = await ask('{ places(first: 1) { edges { node { id } } } }');
    const { places } = found.data as { places: { edges: { node: { id: string } }[] } };
    const id = places.edges[0]?.node.id ?? '';
    expect(await ask(`{ place(id: "${id}") { id } }`)).toEqual({ data: { place: { id } } });
    expect(await ask('{ place(id: "00000000-0000-5000-8000-000000000000") { id } }')).toEqual({
      data: { place: null },
    });
    expect(await ask('{ place(id: "KD0000900001") { id } }')).toMatchObject({
      data: { place: null },
      errors: [{ extensions: { code: 'MALFORMED_ID' } }],
    });
    expect(await ask('{ places(nameContains: "　") { edges { cursor } } }')).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'BAD_FILTER' } }],
    });
  });
});

describe('areas', () => {
  const areas = [
    {
      code: 'A1',
      name: '中央圏域',
      towns: [
        { code: '002', name: '大手町', neighbourhood: '大手町自治会' },
        { code: '001', name: '潮音町三丁目', neighbourhood: '潮音自治会' },
      ],
    },
    {
      code: 'A2',
      name: '東圏域',
      towns: [{ code: '003', name: '来巻', neighbourhood: '来巻自治会' }],
    },
  ];

  it('loads the tree, again without a difference, and answers it by one statement', async () => {
    const city = { code: '352071', name: '下松市' };
    expect(await loadAreas(scratch.client, city, areas)).toEqual({ areas: 6, towns: 3 });
    expect(await loadAreas(scratch.client, city, areas)).toEqual({ areas: 6, towns: 3 });
    const answer = await ask(
      '{ areas { code kind parent { code } children { code } towns { name } } }',
    );
    expect(statements).toHaveLength(1);
    expect(answer).toEqual({
      data: {
        areas: [
          {
            code: '352071',
            kind: 'MUNICIPALITY',
            parent: null,
            children: [{ code: 'A1' }, { code: 'A2' }],
            towns: [],
          },
          {
            code: 'A1',
            kind: 'DAILY_LIFE_AREA',
            parent: { code: '352071' },
            children: [{ code: 'A1-001' }, { code: 'A1-002' }],
            towns: [],
          },
          {
            code: 'A2',
            kind: 'DAILY_LIFE_AREA',
            parent: { code: '352071' },
            children: [{ code: 'A2-003' }],
            towns: [],
          },
          {
            code: 'A1-001',
            kind: 'NEIGHBOURHOOD',
            parent: { code: 'A1' },
            children: [],
            towns: [{ name: '潮音町三丁目' }],
          },
          {
            code: 'A1-002',
            kind: 'NEIGHBOURHOOD',
            parent: { code: 'A1' },
            children: [],
            towns: [{ name: '大手町' }],
          },
          {
            code: 'A2-003',
            kind: 'NEIGHBOURHOOD',
            parent: { code: 'A2' },
            children: [],
            towns: [{ name: '来巻' }],
          },
        ],
      },
    });
  });

  it('finds places by any level of the tree and shows the area of each by two statements', async () => {
    const answer = await ask(
      '{ places(areaCode: "A1", service: CARE_MANAGEMENT) { edges { node { name area { name parent { name } } } } } }',
    );
    expect(statements).toHaveLength(2);
    expect(answer).toEqual({
      data: {
        places: {
          edges: [
            {
              node: {
                name: '白石プランニング',
                area: { name: '潮音自治会', parent: { name: '中央圏域' } },
              },
            },
          ],
        },
      },
    });
  });

  it('answers areas by reference and singly, null where unknown', async () => {
    const answer = await ask(`{
      known: area(code: "A2") { name } unknown: area(code: "A9") { name }
      _entities(representations: [{ __typename: "Area", code: "A1" }, { __typename: "Area", code: "A2" }]) {
        ... on Area { name }
      }
    }`);
    expect(statements).toHaveLength(1);
    expect(answer).toEqual({
      data: {
        known: { name: '東圏域' },
        unknown: null,
        _entities: [{ name: '中央圏域' }, { name: '東圏域' }],
      },
    });
  });
});
