import { describe, expect, it } from '@jest/globals';
import { readGranted } from '@kasane/subgraph-kit/granted';
import { readHousehold } from './read-household.js';
import { TODAY } from './sample-household.js';

const [mother, son, girl] = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
  '00000000-0000-4000-8000-000000000003',
];

const none = () => {
  throw new Error('nothing of 多機関協働 is open here');
};

interface Asked {
  readonly kind?: string;
  readonly members: unknown;
  /** Of whom RESIDENT_HOUSEHOLD is open. */
  readonly open?: readonly string[];
  readonly everybody?: boolean;
}

/** Whom the rules are shown, and whether that is everybody. */
async function seen({ kind = 'JUKI', members, open = [], everybody = true }: Asked) {
  const granted = readGranted({
    viewer: { id: 'x', role: 'MULTI_AGENCY_COORDINATOR', agency: 'multi-agency' },
    purpose: 'MULTI_AGENCY_SUPPORT',
    use: { jti: 'once', until: new Date(0) },
    scope: {
      subjects: [{ people: open, open: ['RESIDENT_HOUSEHOLD'] }],
      visible: { PERSON_REFERENCE: everybody ? '*' : [] },
    },
  });
  const context = { ...granted, records: none, database: none, hasLeft: none };
  const home = await readHousehold({ id: 'home', kind, members }, context, TODAY);
  return home && { people: home.people.map(({ id }) => id), complete: home.complete };
}

const person = (id: string, ...coResidents: readonly unknown[]) => ({
  ...{ id, birthDate: null },
  coResidents,
});
const other = (id: string) => ({ id, birthDate: null });

describe('a register that was split (世帯分離)', () => {
  const split = [person(mother, other(son))];

  it('has its kin at the address beside its members, and is complete', async () => {
    expect(await seen({ members: split, open: [mother] })).toEqual({
      people: [mother, son],
      complete: true,
    });
    expect(await seen({ kind: 'WELFARE', members: split, open: [mother] })).toEqual({
      people: [mother, son],
      complete: true,
    });
  });

  it('has nobody beside whose ties are withheld, whatever is handed on, and is not complete', async () => {
    const withheld = { people: [mother], complete: false };
    expect(await seen({ members: split })).toEqual(withheld);
    expect(await seen({ members: [{ ...other(mother), coResidents: null }] })).toEqual(withheld);
    expect(await seen({ members: [person(mother)] })).toEqual(withheld);
  });

  it('has each of them once, and whoever is counted as a member first', async () => {
    const members = [
      person(mother, other(girl), other(son)),
      person(girl, other(mother), other(son)),
    ];
    const open = [mother, girl];
    expect(await seen({ members, open })).toEqual({ people: [mother, girl, son], complete: true });
    expect(await seen({ members, open: [mother] })).toEqual({
      people: [mother, girl, son],
      complete: false,
    });
  });

  it('is not complete for who may not meet everybody', async () => {
    expect(await seen({ members: split, open: [mother], everybody: false })).toEqual({
      people: [mother, son],
      complete: false,
    });
  });

  it('is unknown where a department did not answer about one of them', async () => {
    const open = [mother];
    expect(await seen({ members: [person(mother, null)], open })).toBeUndefined();
    expect(await seen({ members: [null], open })).toBeUndefined();
    expect(await seen({ members: null, open })).toBeUndefined();
  });
});

it('the household of an address has its members alone: they are everybody', async () => {
  const members = [person(mother, other(son))];
  for (const kind of ['ADDRESS', 'LIVING', 'SUPPORT']) {
    expect(await seen({ kind, members, open: [mother] })).toEqual({
      people: [mother],
      complete: true,
    });
  }
});
