import { afterEach, describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { layAuthorization, type LaidAuthorization } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';

/** Nobody of this home has consented to anything. */
const SUBJECT = person('washio-man');
const QUERY =
  'query ($id: ID!) { person(id: $id) { name nameKana reentrySupport { returnedOn } } }';
const NOTHING = { data: { person: null } };
const SHOWN = {
  data: { person: { name: '鷲尾　善吉', nameKana: 'ワシオ ゼンキチ', reentrySupport: null } },
};

const look = async () =>
  (await ask({ as: 'coordinator', query: QUERY, variables: { id: SUBJECT } })).body;

let laid: LaidAuthorization | undefined;
const lay = async (columns: Readonly<Record<string, unknown>> = {}) => {
  laid = await layAuthorization({ subjects: [SUBJECT], ...columns });
};
const withdraw = async () => {
  await laid?.withdraw();
  laid = undefined;
};

const fromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('what a consent opens, it opens while it holds', () => {
  afterEach(withdraw);

  it('shows from the next request on, and is gone on the next after its withdrawal', async () => {
    expect(await look()).toEqual(NOTHING);
    await lay();
    expect(await look()).toEqual(SHOWN);
    await withdraw();
    expect(await look()).toEqual(NOTHING);
  });

  it.each([
    ['has ended', { valid_from: fromNow(-2), valid_to: fromNow(-0.001) }],
    ['has not begun', { valid_from: fromNow(1), valid_to: fromNow(2) }],
    ['was given for another purpose', { purpose: 'STATISTICS' }],
    ['was given to another agency', { recipients: ['agency:elderly', 'agency:audit'] }],
    ['opens no category', { categories: ['CHILD_CARE'], exclusions: ['CHILD_CARE'] }],
    ['is about somebody else', { subjects: [person('kihara-wife')] }],
    ['was given to an agency nobody knows', { recipients: ['agency:Multi-Agency'] }],
    ['was given to a reader by another name', { recipients: ['viewer:somebody'] }],
  ])('nothing where it %s', async (_why, columns) => {
    await lay(columns);
    expect(await look()).toEqual(NOTHING);
  });

  it('opens one category and no other', async () => {
    await lay({ categories: ['RESIDENT_NAME'] });
    expect(await look()).toEqual({
      ...SHOWN,
      extensions: {
        consent: [
          {
            subject: SUBJECT,
            category: 'REOFFENDING_SUPPORT',
            code: 'NOT_PERMITTED',
            remedy: 'ASK_CONSENT',
          },
        ],
      },
    });
  });

  it('opens one field and no other of its category', async () => {
    await lay({ categories: [], fields: ['Person.nameKana'] });
    const { body } = await ask({ as: 'coordinator', query: QUERY, variables: { id: SUBJECT } });
    expect(body.data).toEqual({
      person: { name: null, nameKana: 'ワシオ ゼンキチ', reentrySupport: null },
    });
  });

  it('opens nothing to a reader of another agency', async () => {
    await lay();
    for (const as of ['commissioner', 'analyst', 'resident'] as const) {
      const { body } = await ask({ as, query: QUERY, variables: { id: SUBJECT } });
      expect(body).toEqual(NOTHING);
    }
    expect(await look()).toEqual(SHOWN);
  });

  it('finds nobody on the next page once withdrawn between two pages', async () => {
    await lay();
    const page = async () => {
      const query =
        'query ($kana: String!) { searchPeople(kana: $kana, first: 1) { edges { node { id } } } }';
      const { body } = await ask({ as: 'coordinator', query, variables: { kana: 'ワシオ' } });
      return body.data;
    };
    expect(await page()).toEqual({ searchPeople: { edges: [{ node: { id: SUBJECT } }] } });
    await withdraw();
    expect(await page()).toEqual({ searchPeople: { edges: [] } });
  });
});
