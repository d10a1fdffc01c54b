import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import { subgraph } from '@kasane/subgraph-consent/subgraph';
import type { DataSource } from 'typeorm';
import {
  acts,
  at,
  endOwnRescue,
  register,
  safeActs,
  type AtDesk,
  type Clerk,
} from './acts-about-somebody.js';
import { layHome, layMeasure, liftMeasure } from './lay-measure.js';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/**
 * What a husband at a desk of the city may not write about his wife, who has left. Every mutation there
 * is stands in one of the lists of acts-about-somebody.ts, or in one of the two below.
 */
let database: TemporaryDatabase;
let consent: DataSource;
const [wife, mother, stranger] = [randomUUID(), randomUUID(), randomUUID()];
const husband = randomUUID();

beforeAll(async () => {
  database = await openTemporaryDatabase();
  const { consent: room } = await letRolesIn(database);
  consent = await openDataSource('consent', { url: room.url, writable: true });
  await database.owner.query(
    `INSERT INTO household.kinship (from_person, to_person, relation, provenance, told, certain)
     VALUES ($1, $2, 'SPOUSE', 'REGISTER', true, true), ($3, $1, 'PARENT', 'REGISTER', true, true)`,
    [husband, wife, mother],
  );
}, 120_000);

afterAll(async () => {
  await consent.destroy();
  await database.stop();
}, 30_000);

const said = (clerk: Clerk, person: string | undefined, act: AtDesk) =>
  consent
    .transaction((manager) => {
      const viewer = { id: `clerk ${randomUUID()}`, ...clerk, ...(person && { person }) };
      return act({ manager, viewer, now: new Date(), purpose: 'DEPARTMENT_DUTY' });
    })
    .then(
      () => 'MAY',
      (error: unknown) =>
        (error as { readonly extensions?: { readonly code?: unknown } }).extensions?.code ?? error,
    );

/** Asks the registers how old somebody is as well; the policy's own tests hold it to this. */
const BY_THE_REGISTERS = ['giveConsent'];
/** Thousands at once, by the only officer there is. */
const ABOUT_THOUSANDS = ['declareDisaster', 'endDisaster'];

const rows = Object.entries(acts).map(([name, [clerk, about]]) => ({ name, clerk, about }));
const against = {
  ...{ name: 'registerProtectionMeasure against', clerk: at('household') },
  about: (who: string) => register(randomUUID(), who),
};

it('every mutation is in one of the lists', () => {
  const served = Object.keys(subgraph.schema.getMutationType()?.getFields() ?? {});
  const listed = [...Object.keys(acts), ...Object.keys(safeActs)];
  expect([...listed, ...BY_THE_REGISTERS, ...ABOUT_THOUSANDS].sort()).toEqual(served.sort());
});

describe('staff do not write in a matter of their own', () => {
  const everybody = async (clerk: Clerk, about: (who: string) => AtDesk) => [
    await said(clerk, husband, about(wife)),
    await said(clerk, husband, about(mother)),
    await said(clerk, husband, about(husband)),
    // The twins: about a stranger, by a colleague, and by one of whom the token says nothing.
    await said(clerk, husband, about(stranger)),
    await said(clerk, randomUUID(), about(wife)),
    await said(clerk, undefined, about(wife)),
  ];
  const OWN = ['NOT_YOUR_ACT', 'NOT_YOUR_ACT', 'NOT_YOUR_ACT'];
  const MAY = ['MAY', 'MAY', 'MAY'];

  it.each([...rows, against])('$name', async ({ clerk, about }) => {
    expect(await everybody(clerk, about)).toEqual([...OWN, ...MAY]);
  });

  it.each(Object.entries(safeActs))('but may %s, which is safe', async (_name, [clerk, about]) => {
    expect(await everybody(clerk, about)).toEqual([...MAY, ...MAY]);
  });

  it('and give up what they opened themself', async () => {
    expect(await everybody(at('disability'), endOwnRescue)).toEqual([...MAY, ...MAY]);
  });
});

describe('nor about whom a measure keeps from them', () => {
  const [woman, perpetrator, housemate] = [randomUUID(), randomUUID(), randomUUID()];
  let measure = '';
  beforeAll(async () => {
    await layHome(database.owner, [perpetrator, housemate]);
    measure = await layMeasure(database.owner, { woman, perpetrator });
  });

  const whoever = async (clerk: Clerk, act: AtDesk) => [
    await said(clerk, perpetrator, act),
    await said(clerk, housemate, act),
    await said(clerk, randomUUID(), act),
    await said(clerk, undefined, act),
  ];
  const KEPT = ['NOT_YOUR_ACT', 'NOT_YOUR_ACT', 'MAY', 'MAY'];
  const MAY = Array(4).fill('MAY');

  it.each([...rows, against])('$name', async ({ clerk, about }) => {
    expect(await whoever(clerk, about(woman))).toEqual(KEPT);
    expect(await whoever(clerk, about(randomUUID()))).toEqual(MAY);
  });

  it.each(Object.entries(safeActs))('%s', async (_name, [clerk, about]) => {
    expect(await whoever(clerk, about(randomUUID(), perpetrator))).toEqual(KEPT);
    expect(await whoever(clerk, about(randomUUID()))).toEqual(MAY);
  });

  it('withdrawConsent, of another room', async () => {
    const [, about] = safeActs['withdrawConsent'] ?? [];
    const coordinator = at('multi-agency', 'MULTI_AGENCY_COORDINATOR');
    expect(about && (await whoever(coordinator, about(woman)))).toEqual(KEPT);
  });

  it('but give up what they opened themself', async () => {
    expect(await whoever(at('disability'), endOwnRescue(woman))).toEqual(MAY);
  });

  it('and do all of it once the measure is lifted', async () => {
    await liftMeasure(database.owner, measure);
    for (const { name, clerk, about } of rows) {
      expect([name, await whoever(clerk, about(woman))]).toEqual([name, MAY]);
    }
  });
});
