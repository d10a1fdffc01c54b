import { describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { person } from '../../stack/running-stack.js';

const SEARCH = /* GraphQL */ `
  query (
    $kana: String
    $name: String
    $birthDate: PartialDate
    $atenaNumber: String
    $first: Int
    $after: String
  ) {
    searchPeople(
      kana: $kana
      name: $name
      birthDate: $birthDate
      atenaNumber: $atenaNumber
      first: $first
      after: $after
    ) {
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function search(as: DemoStaffKey, variables: Readonly<Record<string, unknown>>) {
  const { status, body } = await ask({ as, query: SEARCH, variables });
  const page = body.data?.['searchPeople'] as Page | null | undefined;
  return {
    status,
    page,
    ids: page?.edges.map(({ node }) => node.id) ?? null,
    codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
  };
}

const sakura = ['sakura-elder', 'sakura-son', 'sakura-mother', 'sakura-grandchild'].map(person);

describe('a reading is found however it was heard', () => {
  it.each(['サクラ', 'さくら', 'ｻｸﾗ', 'ザクラ', 'サグラ', 'サ クラ', 'さーくら', 'ＳＡＫＵＲＡ'])(
    '%s',
    async (kana) => {
      const { ids } = await search('coordinator', { kana });
      expect(ids).toEqual(kana === 'ＳＡＫＵＲＡ' ? [] : sakura);
    },
  );

  it.each([
    ['ミヤゾノ コウジ', 'miyazono-husband'],
    ['ミャゾノコジ', 'miyazono-husband'],
    ['ｸﾞｴﾝ ｳﾞｧﾝﾊｲ', 'nguyen-father'],
    ['ティミン', undefined],
    ['チヤンテイミン', 'nguyen-mother'],
  ])('%s finds %s', async (kana, cast) => {
    const { ids } = await search('household', { kana });
    if (cast === undefined) expect(ids).not.toContain(person('nguyen-mother'));
    else expect(ids).toContain(person(cast));
  });
});

describe('a name is found however it was written', () => {
  it.each([
    ['浜名健', 'hamana-man'],
    ['濱名　健', 'hamana-man'],
    ['濵名健', 'hamana-man'],
    ['水澤由佳', 'mizusawa-mother'],
    ['川端', 'kawabata-mother'],
    ['川畠', undefined],
    ['tran thi', 'nguyen-mother'],
    ['ＴＲＡＮ　ＴＨＩ　ＭＩＮＨ', 'nguyen-mother'],
  ])('%s finds %s', async (name, cast) => {
    const { ids } = await search('household', { name, first: 100 });
    if (cast === undefined) expect(ids).not.toContain(person('kawabata-mother'));
    else expect(ids).toContain(person(cast));
  });

  it('takes no letter for a pattern', async () => {
    for (const name of ['%', '_', '佐_', '%倉', '\\']) {
      expect((await search('household', { name })).ids).toEqual([]);
    }
  });
});

describe('a person is found by what is unique', () => {
  it('by birth date and reading together', async () => {
    const both = { kana: 'カシワギ', birthDate: '1974-07-30' };
    expect((await search('household', both)).ids).toEqual([person('kashiwagi-son')]);
    expect((await search('household', { ...both, birthDate: '1974-07-31' })).ids).toEqual([]);
  });

  it('by 宛名番号, in any width, and by nothing near it', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { atenaNumber } }';
    const { body } = await ask({
      as: 'household',
      query,
      variables: { id: person('kihara-wife') },
    });
    const { atenaNumber } = body.data?.['person'] as { atenaNumber: string };
    const wide = atenaNumber.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
    for (const given of [atenaNumber, wide, ` ${atenaNumber} `]) {
      expect((await search('household', { atenaNumber: given })).ids).toEqual([
        person('kihara-wife'),
      ]);
    }
    expect((await search('household', { atenaNumber: atenaNumber.slice(0, -1) })).ids).toEqual([]);
    // Nobody's consent opens the search of a person who consented to nothing (leaks.md 19).
    expect((await search('coordinator', { atenaNumber })).ids).toEqual([]);
  });
});

describe('the coordinator searches among those who consented', () => {
  it('finds nobody else, and no sign of anybody else', async () => {
    const { page } = await search('coordinator', { kana: 'カシワギ' });
    expect(page?.edges.map(({ node }) => node.id)).toEqual([person('kashiwagi-mother')]);
    expect(page?.pageInfo.hasNextPage).toBe(false);
    const office = await search('household', { kana: 'カシワギ' });
    expect(office.ids).toEqual([person('kashiwagi-son'), person('kashiwagi-mother')]);
  });

  it('gets full pages, and hasNextPage counts visible people alone', async () => {
    const first = await search('coordinator', { kana: 'サ', first: 3 });
    expect(first.ids).toEqual(sakura.slice(0, 3));
    expect(first.page?.pageInfo.hasNextPage).toBe(true);
    const after = first.page?.pageInfo.endCursor;
    const second = await search('coordinator', { kana: 'サ', first: 3, after });
    expect(second.ids).toEqual(sakura.slice(3));
    expect(second.page?.pageInfo.hasNextPage).toBe(false);
  });

  it('may not use a cursor as a ruler for somebody else', async () => {
    const after = Buffer.from(JSON.stringify([person('kashiwagi-son')])).toString('base64url');
    const { ids, codes } = await search('coordinator', { kana: 'カ', after });
    expect({ ids, codes }).toEqual({ ids: [], codes: [] });
    const nobody = Buffer.from(JSON.stringify([UNKNOWN])).toString('base64url');
    expect((await search('coordinator', { kana: 'カ', after: nobody })).ids).toEqual([]);
  });

  it('reads no category by searching with it that the department may not read', async () => {
    expect((await search('elderly', { kana: 'サクラ' })).ids).toEqual([]);
    expect((await search('elderly', { birthDate: '1942-05-03' })).ids).toEqual([]);
  });
});

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('pages', () => {
  it('walk through hundreds of people without a gap or a double', async () => {
    const walk = async (first: number) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let turn = 0; turn < 50; turn += 1) {
        const { page } = await search('household', { kana: 'サク', first, after });
        seen.push(...(page?.edges ?? []).map(({ node }) => node.id));
        expect(page?.edges.at(-1)?.cursor).toBe(page?.pageInfo.endCursor);
        after = page?.pageInfo.endCursor ?? null;
        if (page?.pageInfo.hasNextPage !== true) break;
      }
      return seen;
    };
    const [inHundreds, inOdd] = await Promise.all([walk(100), walk(37)]);
    expect(inHundreds.length).toBeGreaterThan(100);
    expect(new Set(inHundreds).size).toBe(inHundreds.length);
    expect(inOdd).toEqual(inHundreds);
  });

  it.each([
    ['first: 0', { kana: 'ア', first: 0 }],
    ['first: -1', { kana: 'ア', first: -1 }],
    ['first: 101', { kana: 'ア', first: 101 }],
    ['a cursor nobody gave', { kana: 'ア', after: 'zzz' }],
    ['a cursor of another shape', { kana: 'ア', after: 'W10' }],
  ])('%s is BAD_PAGE', async (_what, variables) => {
    const { page, codes } = await search('household', variables);
    expect({ page, codes }).toEqual({ page: null, codes: ['BAD_PAGE'] });
  });

  it.each([
    ['none', {}],
    ['an empty one', { kana: '' }],
    ['one that folds to nothing', { kana: '　ー' }],
  ])('%s is no criterion', async (_what, variables) => {
    const { page, codes } = await search('household', variables);
    expect({ page, codes }).toEqual({ page: null, codes: ['SEARCH_CRITERION_REQUIRED'] });
  });

  it.each(['昭和17年', '1942-5-3', '', "1942' OR 1=1"])('"%s" is no date', async (birthDate) => {
    const { page, codes } = await search('household', { birthDate });
    expect({ page, codes }).toEqual({ page: null, codes: ['MALFORMED_DATE'] });
  });
});

describe('ids', () => {
  const look = (as: DemoStaffKey, id: string, field = 'person') =>
    ask({ as, query: `query ($id: ID!) { ${field}(id: $id) { id } }`, variables: { id } });

  it.each(['household', 'coordinator'] as const)('an unknown one is nobody to %s', async (as) => {
    expect((await look(as, UNKNOWN)).body).toEqual({ data: { person: null } });
    expect((await look(as, UNKNOWN, 'household')).body).toEqual({ data: { household: null } });
  });

  it.each(['', 'x', '1001038385', UNKNOWN.replace('0', 'G'), `${UNKNOWN}0`, "' OR 1=1 --"])(
    '"%s" is malformed, for a person and for a household',
    async (id) => {
      for (const field of ['person', 'household']) {
        const { status, body } = await look('household', id, field);
        expect({
          status,
          data: body.data,
          codes: body.errors?.map((e) => e.extensions.code),
        }).toEqual({ status: 200, data: { [field]: null }, codes: ['MALFORMED_ID'] });
      }
    },
  );
});
