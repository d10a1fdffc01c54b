import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { dayFromNow, recorded, sendInput } from '../../asking/send-act.js';
import { acceptedFile, consentTo } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { ledgerOf } from '../../records/ledger-of.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * To stand on one of these lists is what the list says of everybody on it. A cursor is made of the
 * id of the last one: who pages through it without a name has read it all the same (leaks.md 19, 33).
 */
const [client = '', sought = ''] = await unknownResidents(2);

/** Each with who may read it, who may not, and what it says of those on it. */
const lists: readonly (readonly [string, DemoStaffKey, DemoStaffKey, string])[] = [
  ['caseload', 'coordinator', 'elderly', 'CASE_CONTACT CaseloadEdge.node'],
  ['outreachCandidates', 'coordinator', 'elderly', 'CASE_OUTREACH_CONTACT OutreachEdge.node'],
  ['participants', 'coordinator', 'elderly', 'CASE_PARTICIPATION ParticipantEdge.node'],
  ['evacuationList', 'community', 'coordinator', 'EVACUATION_SUPPORT EvacuationListEdge.node'],
];

interface Page {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** Whose cursor it is: the id ends it. */
const lastOf = (cursor: string): string =>
  (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly string[]).at(-1) ?? '';

const takePart = async (file: string) => {
  const wishes = {
    areaCode: '4',
    kinds: ['GATHERING'],
    groups: [],
    needs: [],
    days: [],
    access: [],
  };
  const { id } = await recorded(
    sendInput('coordinator', 'recordWishes', 'WishesInput', {
      ...{ file, ownWords: '人が少ないところがいい', judgement: 'まず一か所で', wishes },
    }),
  );
  const { body } = await ask({
    as: 'coordinator',
    query: '{ participationPlaces(first: 1) { edges { node { id } } } }',
  });
  const { edges } = body.data?.['participationPlaces'] as {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
  await recorded(
    sendInput('coordinator', 'introduceToPlace', 'IntroductionInput', {
      ...{ participation: id, place: edges[0]?.node.id, reason: '近い', told: '名字' },
      agreedOn: dayFromNow(0),
    }),
  );
};

beforeAll(async () => {
  await consentTo(client, ['CASE_PARTICIPATION']);
  await takePart((await acceptedFile(client)).id);
  const reported = await recorded(
    sendInput('community', 'reportOutreach', 'OutreachReportInput', {
      ...{ person: sought, source: 'NEIGHBOUR', topic: 'WITHDRAWAL_SCHOOL_ABSENCE' },
      hint: '夜も灯りがつかない',
    }),
  );
  await recorded(
    sendInput('coordinator', 'takeOnOutreach', 'TakeOnInput', {
      ...{ outreach: reported.id, expectedVersion: 1, agency: 'multi-agency' },
      ...{ worker: 'coordinator', workerName: '重野 つむぎ', why: '相談して決めた' },
      ...{ nextMethod: 'VISIT', nextOn: dayFromNow(3) },
    }),
  );
});

afterAll(async () => {
  await withdrawAllAbout(client);
  await withdrawAllAbout(sought);
});

describe.each(lists)('a page of %s without its people', (list, reader, stranger, says) => {
  it('is recorded about each of them, and shown no further', async () => {
    const query = `query PageOf_${list} { ${list}(first: 2) { pageInfo { endCursor hasNextPage } } }`;
    const { body } = await ask({ as: reader, query });
    expect(JSON.stringify(body)).not.toContain('kasane_');
    const { pageInfo } = body.data?.[list] as Page;
    const ledger = await ledgerOf(query);
    expect(Object.keys(ledger)).toContain(lastOf(pageInfo.endCursor ?? ''));
    expect(Object.keys(ledger).length).toBeLessThanOrEqual(2);
    for (const said of Object.values(ledger)) expect(said).toContain(says);
  });

  it('is nobody’s for who may not read it, and so is the ledger', async () => {
    const query = `query NobodyOf_${list} { ${list}(first: 2) { pageInfo { endCursor hasNextPage } } }`;
    const { body } = await ask({ as: stranger, query });
    expect(body.data).toEqual({ [list]: { pageInfo: { endCursor: null, hasNextPage: false } } });
    expect(await ledgerOf(query)).toEqual({});
  });
});
