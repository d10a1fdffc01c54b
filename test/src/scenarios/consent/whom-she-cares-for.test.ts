import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { openClerks, type Clerks } from '../../asking/open-clerks.js';
import { recorded, sendInput } from '../../asking/send-act.js';
import { consentTo } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { lift, protect, release } from '../../records/protection.js';
import { unknownResidents } from '../../records/unknown-residents.js';
import { runSql } from '../../stack/run-sql.js';

/**
 * D-1: she lives with somebody old whom she cares for and whom no measure protects. The record of
 * 高齢 says 「子, 同居」 of her, and where the other lives.
 */
const unknown = ['cared', 'carer']
  .map(
    (who) => `
    NOT EXISTS (SELECT FROM consent.authorization_version a WHERE ${who}.person_id = ANY (a.subjects))
    AND NOT EXISTS (SELECT FROM consent.protection_measure_version m
                     WHERE ${who}.person_id = ANY (m.protected_people) OR ${who}.person_id = m.perpetrator)
    AND NOT EXISTS (SELECT FROM collaboration.file f WHERE f.person = ${who}.person_id)`,
  )
  .join(' AND ');
const [pair] = await runSql(
  'administrator',
  `SELECT cared.person_id::text AS cared, carer.person_id::text AS carer
     FROM elderly."主介護者" k
     JOIN household.link cared
       ON cared.schema_name = 'elderly' AND cared.local_key = k."被保険者番号" AND cared.status = 'CONFIRMED'
     JOIN household.link carer
       ON carer.schema_name = 'elderly' AND carer.system = '介護者'
      AND carer.local_key = k."介護者宛名番号" AND carer.status = 'CONFIRMED'
    WHERE k."同居別居" = '1' AND ${unknown}
      AND EXISTS (SELECT FROM household.link adult WHERE adult.person_id = carer.person_id
                     AND adult.schema_name = 'residents' AND adult.status = 'CONFIRMED')
    ORDER BY 1 LIMIT 1`,
);
const [old, protectedWoman] = [String(pair?.['cared']), String(pair?.['carer'])];
const [perpetrator = '', hisMother = '', other = ''] = (await unknownResidents(20)).filter(
  (id) => ![old, protectedWoman].includes(id),
);

const home = '00000000-0000-4000-8000-0000000d1001';
let clerks: Clerks;
beforeAll(async () => {
  clerks = await openClerks();
  await runSql(
    'administrator',
    `INSERT INTO household.household_member (household_id, person_id, position)
     VALUES ($1, $2, 1), ($1, $3, 2) ON CONFLICT DO NOTHING`,
    [home, perpetrator, hisMother],
  );
}, 60_000);
afterAll(async () => {
  await clerks.stop();
  await runSql('administrator', 'DELETE FROM household.household_member WHERE household_id = $1', [
    home,
  ]);
  for (const subject of [old, protectedWoman, perpetrator]) await withdrawAllAbout(subject);
});

const query = (selection: string) =>
  `query ($id: ID!) { person(id: $id) { id mainCarer { ${selection} } } }`;

/** What 高齢 tells somebody of its staff by its own duty. */
const atDesk = async (id: string, person?: string, selection = 'relationship livesTogether') => {
  const { body } = await clerks.ask({
    as: {
      id,
      agency: 'elderly',
      role: 'DEPARTMENT_WORKER',
      ...(person !== undefined && { person }),
    },
    purpose: 'DEPARTMENT_DUTY',
    query: query(selection),
    variables: { id: old },
  });
  expect(body.errors).toBeUndefined();
  expect(body.data?.['person']).toMatchObject({ id: old });
  return (body.data?.['person'] as { readonly mainCarer: unknown }).mainCarer;
};
const everyDesk = async (selection?: string) => ({
  perpetrator: await atDesk('u-1', perpetrator, selection),
  hisMother: await atDesk('u-2', hisMother, selection),
  colleague: await atDesk('u-3', undefined, selection),
});
const everybodyIsTold = (what: unknown) => ({
  perpetrator: what,
  hisMother: what,
  colleague: what,
});

const SHOWN = { relationship: expect.any(String), livesTogether: true };

it('the desk of the perpetrator is told nothing of her by the record of the one she cares for', async () => {
  const named = { ...SHOWN, person: { id: protectedWoman } };
  expect(await everyDesk()).toEqual(everybodyIsTold(SHOWN));
  expect(await everyDesk('relationship person { id }')).toMatchObject({
    hisMother: { person: { id: protectedWoman } },
  });

  const another = await protect([other], perpetrator);
  expect(await everyDesk()).toEqual(everybodyIsTold(SHOWN));
  await lift(another);

  const measure = await protect([protectedWoman], perpetrator);
  expect(await everyDesk()).toEqual(everybodyIsTold(null));
  expect(await everyDesk('relationship livesTogether person { id }')).toEqual(
    everybodyIsTold(null),
  );

  await release(measure, 'agency:elderly');
  expect(await everyDesk('relationship livesTogether person { id }')).toEqual({
    ...{ perpetrator: null, hisMother: null, colleague: named },
  });

  await lift(measure);
  expect(await everyDesk()).toEqual(everybodyIsTold(SHOWN));
});

it('nor is a team with both of them in one case, which may know where the other lives', async () => {
  await consentTo(old, ['RESIDENT_ADDRESS', 'ELDERLY_CARER']);
  await consentTo(protectedWoman, ['RESIDENT_NAME']);
  const team = async () => {
    const { body } = await ask({
      as: 'coordinator',
      query: `query ($id: ID!) { person(id: $id) { address { text } mainCarer { relationship livesTogether person { id } } } }`,
      variables: { id: old },
    });
    expect(body.errors).toBeUndefined();
    expect(body.data?.['person']).toMatchObject({ address: { text: expect.any(String) } });
    return (body.data?.['person'] as { readonly mainCarer: unknown }).mainCarer;
  };
  const named = { ...SHOWN, person: { id: protectedWoman } };
  expect(await team()).toEqual(named);

  const measure = await protect([protectedWoman], perpetrator);
  expect(await team()).toBeNull();
  await release(measure, 'agency:multi-agency');
  expect(await team()).toEqual(named);

  const accept = (input: object) =>
    recorded(
      sendInput('coordinator', 'acceptCase', 'AcceptCaseInput', {
        why: '家族で受け持つ',
        ...input,
      }),
    );
  const hers = await accept({ people: [protectedWoman] });
  expect(await team()).toEqual(named);
  await accept({ people: [perpetrator], case: hers.case });
  expect(await team()).toBeNull();

  await lift(measure);
  expect(await team()).toEqual(named);
});
