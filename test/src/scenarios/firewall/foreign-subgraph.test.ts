import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, type GraphQLAnswer } from '../../asking/ask.js';
import { registerForeignHousing, type ForeignHousing } from '../../stack/foreign-housing.js';
import { layAuthorization } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';

const CONSENTED = person('sakura-son');
const NOT_CONSENTED = person('washio-man');
const HOUSING = 'municipalHousing { tenancySince arrearsMonths }';
const VALUE = { tenancySince: '2004-04', arrearsMonths: 2 };

let foreign: ForeignHousing;
let heardBefore: number;

/** About whom it was asked, apart from what its registration tried on it. */
const heard = async () => (await foreign.heard()).slice(heardBefore);

const look = async (id: string): Promise<GraphQLAnswer> => {
  const query = `query ($id: ID!) { person(id: $id) { ${HOUSING} reentrySupport { returnedOn } } }`;
  return (await ask({ as: 'coordinator', query, variables: { id } })).body;
};

/** Past the gateway. */
const askDirectly = async (body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(foreign.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as GraphQLAnswer;
};

describe('a subgraph of another vendor, with no code of ours', () => {
  beforeAll(async () => {
    foreign = await registerForeignHousing();
    heardBefore = (await foreign.heard()).length;
  });

  afterAll(() => foreign.stop());

  it('is asked about nobody who did not consent, and looks as if there were nobody', async () => {
    expect(await look(NOT_CONSENTED)).toEqual({ data: { person: null } });
    expect(await heard()).toEqual([]);
  });

  it('is not asked about somebody who consented to something else', async () => {
    const laid = await layAuthorization({
      subjects: [NOT_CONSENTED],
      categories: ['REOFFENDING_SUPPORT'],
    });
    try {
      const { data } = await look(NOT_CONSENTED);
      expect(data).toEqual({ person: { municipalHousing: null, reentrySupport: null } });
      expect(await heard()).toEqual([]);
    } finally {
      await laid.withdraw();
    }
  });

  it('answers about somebody who consented, beside the other silos', async () => {
    const laid = await layAuthorization({
      subjects: [CONSENTED],
      categories: ['HOUSING_TENANCY', 'HOUSING_RENT'],
    });
    try {
      const { data, errors } = await look(CONSENTED);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ person: { municipalHousing: VALUE, reentrySupport: null } });
      expect(await heard()).toEqual([CONSENTED]);
      expect(await foreign.asked()).toEqual([CONSENTED]);
    } finally {
      await laid.withdraw();
    }
  });

  it('gives nothing to a direct call without a grant, or with one of nobody', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${HOUSING} } } }`;
    const body = { query, variables: { r: [{ __typename: 'Person', id: CONSENTED }] } };
    const nothing = { data: { _entities: [{ id: CONSENTED, municipalHousing: null }] } };
    const before = await foreign.asked();
    expect(await askDirectly(body)).toEqual(nothing);
    expect(await askDirectly(body, { 'x-kasane-grant': 'a.b.c' })).toEqual({
      errors: [{ message: 'no good grant', extensions: { code: 'GRANT_REFUSED' } }],
    });
    expect(await foreign.asked()).toEqual(before);
  });
});
