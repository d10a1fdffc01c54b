import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { runSql } from '../../stack/run-sql.js';
import { recorded, sendInput } from '../../asking/send-act.js';

/**
 * 相談支援の件数 (日向市: 403件 in R2), counted from what the windows recorded, by itself and as the actual
 * of an indicator of the plan; numbers of people, so the small ones are not told.
 */

/** A fiscal year in the past of which nothing was recorded yet; records stay. */
const [{ year } = { year: 0 }] = await runSql(
  'administrator',
  `SELECT y AS year FROM generate_series(2001, 2023) y
    WHERE NOT EXISTS (SELECT FROM collaboration.consultation c
                       WHERE c.received_at >= make_date(y, 3, 1) AND c.received_at < make_date(y + 1, 5, 1))
    ORDER BY random() LIMIT 1`,
);
const fiscalYear = Number(year);

const call = (as: DemoStaffKey, receivedAt: string) =>
  recorded(
    sendInput(as, 'receiveConsultation', 'ConsultationInput', {
      ...{ variant: 'ANONYMOUS', route: 'PERSON', topics: ['HOUSING'], urgent: false },
      ...{ note: '住まいの相談', receivedAt },
    }),
  );

/** Consultations that were written down when they came, in a month that is closed. */
const calls = (agency: DemoStaffKey, receivedAt: string, count: number) =>
  runSql(
    'administrator',
    `INSERT INTO collaboration.consultation_version (id, version, variant, route, topics, note, urgent,
            received_at, received_by, received_by_agency, changed_by, changed_by_agency, recorded_at)
     SELECT gen_random_uuid(), 1, 'ANONYMOUS', 'PERSON', '{HOUSING}', '住まいの相談', false,
            $2::timestamptz, $1, $1, $1, $1, $2::timestamptz FROM generate_series(1, $3)`,
    [agency, receivedAt, count],
  );

const COUNTS = 'fiscalYear total text windows { agency count text } source';

interface Counts {
  readonly total: number | null;
  readonly windows: readonly {
    readonly agency: string;
    readonly count: number | null;
    readonly text: string;
  }[];
}

const countsOf = async (of: number, as: DemoStaffKey = 'analyst') => {
  const query = `query ($y: Int!) { consultationCounts(fiscalYear: $y) { ${COUNTS} } }`;
  const { body } = await ask({ as, query, variables: { y: of } });
  expect(body.errors).toBeUndefined();
  return body.data?.['consultationCounts'] as Counts;
};

describe('the number of consultations', () => {
  beforeAll(async () => {
    const first = `${String(fiscalYear)}-04-01T00:00:00+09:00`;
    const last = `${String(fiscalYear + 1)}-03-31T23:59:59+09:00`;
    await calls('elderly', first, 13);
    await calls('disability', last, 11);
    await calls('livelihood', last, 3);
    // The minute before and the minute after are of other years.
    await calls('elderly', `${String(fiscalYear)}-03-31T23:59:59+09:00`, 1);
    await calls('elderly', `${String(fiscalYear + 1)}-04-01T00:00:00+09:00`, 1);
  });

  it('is counted for the fiscal year and by window, and tells of no few', async () => {
    const { windows, ...all } = await countsOf(fiscalYear);
    expect(all).toEqual({
      ...{ fiscalYear, total: 25, text: '約25件' },
      source: 'この基盤の記録: 相談受付 (匿名を含む)。締めた月まで',
    });
    const text = new Map(windows.map((one) => [one.agency, `${String(one.count)} ${one.text}`]));
    expect(text.get('elderly')).toBe('15 約15件');
    // 27 − 13 − 11 would be the three of 困窮.
    expect(text.get('disability')).toBe('null 非公表 (ほかの数を守るため)');
    expect(text.get('livelihood')).toBe('null 10件未満');
    // Whoever took none looks the same.
    expect(text.get('guardianship')).toBe(text.get('livelihood'));
  });

  it('is the same before and after somebody came, and another once their month is closed', async () => {
    const now = new Date();
    const thisYear = now.getUTCMonth() < 3 ? now.getUTCFullYear() - 1 : now.getUTCFullYear();
    const both = async () => [await countsOf(fiscalYear), await countsOf(thisYear)];
    const before = await both();
    for (let at = 0; at < 6; at += 1) {
      await call('elderly', now.toISOString());
      // Written down today of a day long past: known from today on, and so counted with today.
      await call('elderly', `${String(fiscalYear)}-05-01T00:00:00+09:00`);
    }
    expect(await both()).toEqual(before);

    await calls('elderly', `${String(fiscalYear)}-05-01T00:00:00+09:00`, 1);
    expect((await countsOf(fiscalYear)).total).toBe(30);
  });

  it('says nothing of a year of which there is next to nothing', async () => {
    const { total, windows } = await countsOf(2099);
    expect(total).toBeNull();
    expect(new Set(windows.map(({ text }) => text))).toEqual(new Set(['10件未満']));
  });

  it('is the actual of an indicator that is counted, and not of one entered by hand', async () => {
    const [own] = await runSql(
      'administrator',
      `SELECT i.id FROM community.plan_indicator i WHERE i.name = '相談支援' AND i.computed_from = 2026`,
    );
    const [action] = await runSql(
      'administrator',
      `SELECT a.id FROM community.plan_action a WHERE a.name = '相談体制の充実'`,
    );
    const input = { action: action?.['id'], position: 1, name: '相談', unit: '件' };
    const counted = (computedBy: string, position: number) =>
      indicator({ ...input, position, computedBy, aboutPeople: true });
    const consultations = await counted('CONSULTATIONS', 1);
    const plans = await counted('HOUSEHOLDS_WITH_PLAN', 2);
    const source = 'この基盤の記録: 相談受付の件数 (匿名を含む、年度中)。締めた月まで';
    try {
      expect(await actuals(fiscalYear)).toMatchObject({
        [consultations]: { origin: 'COMPUTED', value: 30, text: '約30件', source },
        [plans]: { origin: 'COMPUTED', value: null },
      });
      // A year of which there is next to nothing, and one before there were plans.
      expect(await actuals(2099)).toMatchObject({
        [consultations]: { value: null, text: '10件未満', source },
        [plans]: { value: null, text: '10件未満' },
      });
      expect((await actuals(2020))[plans]).toMatchObject({ text: '記録なし' });
      const byHand = '令和7年度 相談支援実績報告 (社会福祉協議会)';
      expect((await actuals(2025))[String(own?.['id'])]).toMatchObject({
        ...{ origin: 'ENTERED', value: 403, text: '403件', source: byHand },
        enteredByAgency: expect.any(String) as unknown,
      });
      expect((await actuals(2026))[String(own?.['id'])]).toMatchObject({
        origin: 'COMPUTED',
        source,
      });
    } finally {
      for (const id of [consultations, plans]) await close(id);
    }
  });
});

const write = async (query: string, variables: object) => {
  const { body } = await ask({ as: 'community', query, variables: { ...variables } });
  expect(body.errors).toBeUndefined();
  return (body.data?.['saved'] as { readonly id: string }).id;
};

const indicator = (input: object) =>
  write(
    'mutation ($input: PlanIndicatorInput!) { saved: savePlanIndicator(reason: "試験", input: $input) { id } }',
    { input },
  );

const close = (id: string) =>
  write(
    'mutation ($id: ID!) { saved: closeCommunityRecord(id: $id, expectedVersion: 1, reason: "試験のあと") { id } }',
    { id },
  );

/** The actuals of a year by indicator, as an analyst sees them. */
async function actuals(year: number): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await ask({
    as: 'analyst',
    query: /* GraphQL */ `
      query ($year: Int!) {
        welfarePlans {
          edges {
            node {
              actions {
                indicators {
                  id
                  actual(fiscalYear: $year) {
                    origin
                    value
                    text
                    asOf
                    source
                    enteredByAgency
                  }
                }
              }
            }
          }
        }
      }
    `,
    variables: { year },
  });
  expect(body.errors).toBeUndefined();
  const { edges } = body.data?.['welfarePlans'] as { readonly edges: readonly PlanEdge[] };
  return Object.fromEntries(
    edges
      .flatMap(({ node }) => node.actions)
      .flatMap(({ indicators }) => indicators)
      .map(({ id, actual }) => [id, actual]),
  );
}

interface PlanEdge {
  readonly node: {
    readonly actions: readonly {
      readonly indicators: readonly { readonly id: string; readonly actual: unknown }[];
    }[];
  };
}
