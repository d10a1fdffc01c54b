import { describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../stack/ask.js';
import { closeSitting } from '../stack/hold-meeting.js';
import { person, stack } from '../stack/running-stack.js';

interface Prefilled {
  readonly key: string;
  readonly query: string;
  readonly variables: string;
}

interface Made {
  readonly id: string;
  readonly also?: readonly string[];
}

const { operations } = (await (await fetch(`${stack.gateway}/graphiql/config.json`)).json()) as {
  readonly operations: readonly Prefilled[];
};

/** Runs a prefilled operation as it stands but for the blanks its reader fills in. */
async function run(
  key: string,
  as: DemoStaffKey,
  fill: (variables: Record<string, Record<string, unknown>>) => object = (given) => given,
  purpose?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const operation = operations.find((one) => one.key === key);
  if (operation === undefined) throw new Error(`there is no operation ${key}`);
  const given = JSON.parse(operation.variables) as Record<string, Record<string, unknown>>;
  const { body } = await ask({
    ...{ as, query: operation.query, variables: { ...given, ...fill(given) } },
    ...(purpose === undefined ? {} : { purpose }),
  });
  expect(body.errors).toBeUndefined();
  return body.data ?? {};
}

describe('the prefilled operations of a meeting, one after another', () => {
  it('call it, pledge, open it, minute it and read it', async () => {
    const { planMeeting } = (await run('plan-meeting', 'livelihood')) as { planMeeting: Made };
    const meeting = planMeeting.id;
    const [part = ''] = planMeeting.also ?? [];
    for (const as of ['livelihood', 'coordinator'] as const) {
      await run('pledge-secrecy', as, () => ({ meeting }));
    }
    const { openSitting } = (await run('open-sitting', 'livelihood')) as { openSitting: Made };
    const { putOnAgenda } = (await run('open-meeting', 'livelihood', ({ item }) => ({
      ...{ item: { ...item, part }, part, sitting: openSitting.id },
    }))) as { putOnAgenda: Made };
    await run('record-minutes', 'livelihood', ({ minute, task }) => ({
      minute: { ...minute, item: putOnAgenda.id },
      task: { ...task, item: putOnAgenda.id },
    }));
    const ours = { reference: meeting.slice(0, 8).toUpperCase() };
    const son = { id: person('kashiwagi-son') };
    expect(await run('meetings', 'coordinator', () => son, 'SUPPORT_MEETING')).toMatchObject({
      meetings: expect.arrayContaining([
        expect.objectContaining({
          ...ours,
          calendar: null,
          parts: [expect.objectContaining({ state: 'OPEN', agenda: [{ ...son, name: '柏木　修' }] })],
        }),
      ]) as unknown,
      person: {
        meetingItems: null,
        sittingItems: expect.arrayContaining([
          expect.objectContaining({
            law: '社会福祉法106条の6',
            minutes: [{ name: '見守りの方針', text: '月に一度、声をかける' }],
          }),
        ]) as unknown,
      },
    });
    expect(await run('meetings', 'livelihood')).toMatchObject({
      meetingDuties: expect.arrayContaining([
        expect.objectContaining({ ...ours, actName: '見守る', overdue: false }),
      ]) as unknown,
    });
    await closeSitting('livelihood', openSitting.id);
  });
});
