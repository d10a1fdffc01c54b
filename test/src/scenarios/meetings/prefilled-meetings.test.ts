import { describe, expect, it } from '@jest/globals';
import { runPrefilled, type Made } from '../../asking/run-prefilled.js';
import { person } from '../../stack/running-stack.js';

describe('the prefilled operations of a meeting, one after another', () => {
  it('call it, pledge, open it, minute it and read it', async () => {
    const { planMeeting } = (await runPrefilled('plan-meeting', 'livelihood')) as {
      planMeeting: Made;
    };
    const meeting = planMeeting.id;
    const [part = ''] = planMeeting.also ?? [];
    for (const as of ['livelihood', 'coordinator'] as const) {
      await runPrefilled('pledge-secrecy', as, () => ({ meeting }));
    }
    const { openSitting } = (await runPrefilled('open-sitting', 'livelihood')) as {
      openSitting: Made;
    };
    const onAgenda = () =>
      runPrefilled('put-on-agenda', 'livelihood', ({ item }) => ({ item: { ...item, part } }));
    const { putOnAgenda } = (await onAgenda()) as { putOnAgenda: Made };
    await expect(onAgenda()).rejects.toThrow('ALREADY_ON_AGENDA');
    await runPrefilled('open-meeting', 'livelihood', () => ({ part, sitting: openSitting.id }));
    await runPrefilled('record-minutes', 'livelihood', ({ minute, task }) => ({
      minute: { ...minute, item: putOnAgenda.id },
      task: { ...task, item: putOnAgenda.id },
    }));
    const ours = { reference: meeting.slice(0, 8).toUpperCase() };
    const son = { id: person('kashiwagi-son') };
    expect(
      await runPrefilled('meetings', 'coordinator', () => son, 'SUPPORT_MEETING'),
    ).toMatchObject({
      meetings: expect.arrayContaining([
        expect.objectContaining({
          ...ours,
          calendar: null,
          parts: [
            expect.objectContaining({ state: 'OPEN', agenda: [{ ...son, name: '柏木　修' }] }),
          ],
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
    expect(await runPrefilled('meetings', 'livelihood')).toMatchObject({
      meetingDuties: expect.arrayContaining([
        expect.objectContaining({ ...ours, actName: '見守る', overdue: false }),
      ]) as unknown,
    });
    await runPrefilled('close-sitting', 'livelihood', () => ({ id: openSitting.id }));
    expect(
      await runPrefilled('meetings', 'coordinator', (given) => given, 'SUPPORT_MEETING'),
    ).toMatchObject({ person: null });
  });
});
