import { createHash, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { exportLedger } from '@kasane/infra/sealer/export-ledger';
import { verify } from '@kasane/ledger/verify';
import { ask } from '../../asking/ask.js';
import { dayFromNow, hoursFromNow, recorded, sendAct, sendInput } from '../../asking/send-act.js';
import { layAuthorization } from '../../records/lay-authorization.js';
import { outcomesOf, runSql } from '../../stack/run-sql.js';
import { person, stack } from '../../stack/running-stack.js';
import { waitUntil } from '../../stack/wait-until.js';

const mother = person('sakura-mother');

/** A name of its own for each look, so that other tests' entries are not taken for ours. */
const lookAt = (name: string) =>
  `query ${name}($id: ID!) { person(id: $id) { id name careCertifications { level } } }`;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A ledger forgets nothing: what an earlier run of this file left is still there. */
const began = new Date().toISOString();

async function entriesOf(query: string): Promise<readonly { readonly id: string }[]> {
  const rows = await runSql(
    'administrator',
    "SELECT body FROM ledger.entry WHERE body::jsonb -> 'operation' ->> 'sha256' = $1 AND body::jsonb ->> 'at' >= $2",
    [sha256(query), began],
  );
  return rows.map(({ body }) => JSON.parse(String(body)) as { readonly id: string });
}

describe('who saw what about whom', () => {
  it('is written before the answer arrives, without what was withheld and without a value', async () => {
    const query = lookAt('LookOfTheElderlyDepartment');
    const { status } = await ask({ as: 'elderly', query, variables: { id: mother } });
    expect(status).toBe(200);
    expect(await entriesOf(query)).toEqual([
      {
        format: 3,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        viewer: 'elderly',
        issuer: stack.issuer,
        agency: 'elderly',
        role: 'DEPARTMENT_WORKER',
        purpose: 'DEPARTMENT_DUTY',
        operation: { name: 'LookOfTheElderlyDepartment', sha256: sha256(query) },
        disclosures: [{ basis: 'OWN_DUTY', people: [[0]], shown: 0 }],
        shown: [
          [
            {
              category: 'ELDERLY_CARE_LEVEL',
              fields: ['CareCertification.level', 'Person.careCertifications'],
            },
            { category: 'PERSON_REFERENCE', fields: ['Query.person'] },
          ],
        ],
        subjects: [mother],
      },
    ]);
  });

  it('is not written where nothing was shown about anybody', async () => {
    const query = lookAt('LookOfTheAnalyst');
    await ask({ as: 'analyst', query, variables: { id: mother } });
    expect(await entriesOf(query)).toEqual([]);
  });

  it('or the answer does not leave', async () => {
    const look = { as: 'elderly', variables: { id: mother } } as const;
    await runSql('administrator', 'REVOKE INSERT ON ledger.entry FROM kasane_gateway');
    try {
      const refused = await ask({ ...look, query: lookAt('LookWithoutLedger') });
      expect({ status: refused.status, body: refused.body }).toEqual({
        status: 503,
        body: {
          data: null,
          errors: [
            {
              message: expect.stringMatching(/^開示の記録を残せない/),
              extensions: { code: 'LEDGER_UNAVAILABLE', id: expect.any(String) },
            },
          ],
        },
      });
      const places = '{ places(first: 1) { edges { node { name } } } }';
      expect((await ask({ as: 'elderly', query: places })).status).toBe(200);
    } finally {
      await runSql('administrator', 'GRANT INSERT ON ledger.entry TO kasane_gateway');
    }
    const allowed = await ask({ ...look, query: lookAt('LookWithLedger') });
    expect(allowed.status).toBe(200);
    expect(allowed.body.data).toMatchObject({ person: { id: mother } });
  });
});

describe('the list of who looked at oneself', () => {
  const me = person('kashiwagi-mother');
  const LIST =
    'query ($id: ID!) { person(id: $id) { disclosures(first: 1000) { agency category bases purposes } } }';

  const listOf = async (as: DemoStaffKey) => {
    const { body } = await ask({ as, query: LIST, variables: { id: me } });
    const { disclosures } = body.data?.['person'] as {
      disclosures: { agency: string; category: string; bases: string[]; purposes: string[] }[];
    };
    return {
      rows: disclosures,
      grounds: new Set(disclosures.flatMap(({ bases }) => bases)),
      purposes: new Set(disclosures.flatMap(({ purposes }) => purposes)),
    };
  };

  const act = async (query: string, variables: object) =>
    (await ask({ as: 'livelihood', query, variables: { ...variables } })).body.data?.[
      'recorded'
    ] as { id: string; version: number };

  /** To whom `Query.sittings` tells that this sitting sits. */
  const toldOfSitting = async (id: string) => {
    const query = '{ sittings(open: true) { id } }';
    const told: DemoStaffKey[] = [];
    for (const as of ['livelihood', 'coordinator', 'disability', 'resident'] as const) {
      const { body } = await ask({ as, query });
      expect(body.errors).toBeUndefined();
      const sittings = body.data?.['sittings'] as readonly { readonly id: string }[];
      if (sittings.some((one) => one.id === id)) told.push(as);
    }
    return told;
  };

  it('does not tell the person of a 支援会議, and tells the information officer', async () => {
    const pledgedAt = new Date(Date.now() - 3_600_000).toISOString();
    const sitting = await act(
      'mutation ($input: SittingInput!) { recorded: openSitting(input: $input) { id version } }',
      {
        input: {
          forum: 'SUPPORT_MEETING',
          caseId: '令和8年度-018',
          subjects: [me],
          categories: ['RESIDENT_NAME', 'ELDERLY_CARE_LEVEL'],
          members: [{ viewer: 'coordinator', agency: 'multi-agency', pledgedAt }],
          necessity: '同居の家族に不明の点があり、本人に尋ねると危ういため',
        },
      },
    );
    try {
      const look = { query: lookAt('LookOfASitting'), variables: { id: me } };
      const sat = await ask({ ...look, as: 'coordinator', purpose: 'SUPPORT_MEETING' });
      expect(sat.body.data?.['person']).toMatchObject({ id: me });
      // Who convened it and who sits in it, and nobody else.
      expect(await toldOfSitting(sitting.id)).toEqual(['livelihood', 'coordinator']);
      // What she agreed to, she reads.
      const agreed = await ask({ ...look, as: 'coordinator' });
      expect(agreed.body.data?.['person']).toMatchObject({ id: me });
    } finally {
      await act(
        'mutation ($id: ID!, $version: Int!) { recorded: closeSitting(id: $id, expectedVersion: $version) { id } }',
        sitting,
      );
    }
    expect(await toldOfSitting(sitting.id)).toEqual([]);
    const [hers, whole] = [await listOf('resident'), await listOf('officer')];
    expect([...hers.grounds]).toContain('LB-01');
    expect([...hers.grounds]).not.toContain('LB-06');
    expect([...hers.purposes]).not.toContain('SUPPORT_MEETING');
    expect([...whole.grounds]).toEqual(expect.arrayContaining(['LB-01', 'LB-06']));
    expect([...whole.purposes]).toContain('SUPPORT_MEETING');
  });

  it('lists her the consents she gave, and no 支援会議 and no emergency', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { authorizations { basis } } }';
    const basesOf = async (as: DemoStaffKey) => {
      const { body } = await ask({ as, query, variables: { id: me } });
      expect(body.errors).toBeUndefined();
      const { authorizations } = body.data?.['person'] as { authorizations: { basis: string }[] };
      return authorizations.map(({ basis }) => basis);
    };
    const times = { valid_from: hoursFromNow(0), valid_to: hoursFromNow(1) };
    const about = { subjects: [me], categories: ['RESIDENT_NAME'], ...times };
    const laid = [
      await layAuthorization({ ...about, basis: 'LB-06', purpose: 'SUPPORT_MEETING' }),
      await layAuthorization({ ...about, basis: 'LB-21', purpose: 'EMERGENCY_RESCUE' }),
    ];
    const [hers, whole] = [await basesOf('resident'), await basesOf('officer')];
    for (const { withdraw } of laid) await withdraw();
    expect(new Set(hers)).toEqual(new Set(['LB-01']));
    expect(whole).toEqual(expect.arrayContaining(['LB-01', 'LB-06', 'LB-21']));
  });

  it('does not tell that somebody told of the person, and tells of the case she agreed to', async () => {
    // Of what she has consented to, this is taken out: an outreach is before any consent.
    const refusal = await layAuthorization({
      ...{ subjects: [me], categories: ['CASE_PLAN'], valid_from: new Date().toISOString() },
      exclusions: ['RESIDENT_NAME', 'RESIDENT_BIRTH', 'RESIDENT_ADDRESS', 'CASE_OUTREACH_CONTACT'],
    });
    const fields = 'id birthDate address { text } outreach { stage }';
    const query = `query LookOfAnOutreach($id: ID!) { person(id: $id) { ${fields} } }`;
    const lookAtMe = async () => {
      const { body } = await ask({ as: 'coordinator', query, variables: { id: me } });
      return body.data?.['person'];
    };
    const outreach = await recorded(
      sendInput('community', 'reportOutreach', 'OutreachReportInput', {
        ...{ person: me, source: 'FAMILY', topic: 'WITHDRAWAL_SCHOOL_ABSENCE' },
      }),
    );
    const kept = { outreach: outreach.id, expectedVersion: 1, why: '地域の会議で決めた' };
    const worker = { worker: 'coordinator', workerName: '重野 つむぎ', agency: 'multi-agency' };
    const next = { nextMethod: 'VISIT', nextOn: dayFromNow(3) };
    try {
      const taken = { ...kept, ...worker, ...next };
      await recorded(sendInput('coordinator', 'takeOnOutreach', 'TakeOnInput', taken));
      expect(await lookAtMe()).toMatchObject({
        ...{ birthDate: expect.anything(), address: expect.anything() },
        outreach: expect.arrayContaining([{ stage: 'TAKEN_ON' }]),
      });
      await recorded(
        sendAct(
          'coordinator',
          'endOutreach',
          '$outreach: ID!, $expectedVersion: Int!, $why: String!, $ending: OutreachEnding!',
          { ...kept, expectedVersion: 2, ending: 'NOT_NEEDED' },
        ),
      );
      const accepted = await layAuthorization({
        ...{ subjects: [me], basis: 'LB-25', categories: ['CASE_CONTACT', 'RESIDENT_BIRTH'] },
      });
      try {
        expect(await lookAtMe()).toMatchObject({ birthDate: expect.anything(), address: null });
      } finally {
        await accepted.withdraw();
      }
    } finally {
      await refusal.withdraw();
    }
    const [hers, whole] = [await listOf('resident'), await listOf('officer')];
    const kept25 = ({ rows }: typeof hers) =>
      rows.filter(({ bases }) => bases.includes('LB-25')).map(({ category }) => category);
    expect(kept25(hers)).toContain('RESIDENT_BIRTH');
    expect(kept25(hers)).not.toContain('RESIDENT_ADDRESS');
    expect(kept25(whole)).toEqual(expect.arrayContaining(['RESIDENT_BIRTH', 'RESIDENT_ADDRESS']));
    const told = ({ rows }: typeof hers) =>
      rows.some(({ category }) => category === 'CASE_OUTREACH_CONTACT');
    expect([told(hers), told(whole)]).toEqual([false, true]);
  });

  it('goes on before a day, and says whether there is more', async () => {
    const query =
      'query ($id: ID!, $before: PartialDate) { person(id: $id) { disclosures(first: 1, before: $before) { day earlier } } }';
    const page = async (before?: string) => {
      const variables = { id: me, ...(before === undefined ? {} : { before }) };
      const { body } = await ask({ as: 'resident', query, variables });
      expect(body.errors).toBeUndefined();
      return (body.data?.['person'] as { disclosures: { day: string; earlier: boolean }[] })
        .disclosures;
    };
    const newest = await page();
    expect(new Set(newest.map(({ day }) => day)).size).toBe(1);
    const rest = await page(newest[0]?.day);
    expect(rest.length > 0).toBe(newest[0]?.earlier);
    expect(rest.filter(({ day }) => day >= (newest[0]?.day ?? ''))).toEqual([]);
  });
});

describe('nobody takes anything back', () => {
  it.each([
    ['gateway', 'SELECT FROM ledger.entry'],
    ['gateway', 'DELETE FROM ledger.entry'],
    ['gateway', "UPDATE ledger.entry SET body = '{}'"],
    ['gateway', 'SELECT FROM ledger.disclosure'],
    ['sealer', "INSERT INTO ledger.entry (id, body) VALUES (gen_random_uuid(), '{}')"],
    ['sealer', 'DELETE FROM ledger.leaf'],
    ['administrator', 'DELETE FROM ledger.entry'],
    ['administrator', 'UPDATE ledger.leaf SET index = index + 1'],
    ['administrator', 'TRUNCATE ledger.checkpoint'],
    ['administrator', 'TRUNCATE ledger.entry CASCADE'],
  ])('%s: %s', async (role, text) => {
    expect(await outcomesOf(role, [text])).toEqual(['42501']);
  });

  it.each([
    ['sealer', 'SELECT FROM ledger.entry LIMIT 1'],
    ['administrator', 'SELECT FROM ledger.disclosure LIMIT 1'],
  ])('%s may: %s', async (role, text) => {
    expect(await outcomesOf(role, [text])).toEqual(['ok']);
  });
});

it('is sealed, and the verifier confirms it', async () => {
  const query = lookAt('LookBeforeSealing');
  await ask({ as: 'elderly', query, variables: { id: mother } });
  const [entry] = await entriesOf(query);
  await waitUntil(
    () => runSql('sealer', 'SELECT index FROM ledger.leaf WHERE entry = $1', [entry?.id]),
    (leaves) => leaves.length === 1,
  );
  const publicKey = createPublicKey(await (await fetch(`${stack.sealer}/key`)).text());
  const folder = mkdtempSync(path.join(tmpdir(), 'kasane-export-'));
  try {
    await exportLedger({ url: stack.databases['sealer'] ?? '', publicKey, folder });
    const file = (name: string) => ({ name, bytes: readFileSync(path.join(folder, name)) });
    const checkpoints = file('checkpoints.txt');
    const { name, bytes } = file('entries.jsonl');
    const verifying = (chunk: Buffer) =>
      verify({ entries: { name, chunks: [chunk] }, checkpoints, publicKey });
    expect(verifying(bytes)).toMatchObject({ kind: 'OK' });
    const verdict = verifying(Buffer.from(bytes.toString().replace('"elderly"', '"children"')));
    expect(verdict).toMatchObject({ kind: 'WRONG', findings: [{ code: 'REWRITTEN' }] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
