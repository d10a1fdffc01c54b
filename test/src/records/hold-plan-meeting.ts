import { callMeeting, openPart, recordCase } from './hold-meeting.js';
import { itemOf, minuteOf } from './meeting-records.js';
import { dayFromNow } from '../asking/send-act.js';

/** A 重層的支援会議 about somebody's plan: it opens nothing, sits on the consent, and finds the plan fit. */
export async function holdPlanMeeting(subject: string, file: string): Promise<void> {
  const meeting = await callMeeting('coordinator', {
    parts: [{ kind: 'INTEGRATED_SUPPORT_MEETING' }],
    members: [
      ['coordinator', 'multi-agency'],
      ['livelihood', 'livelihood'],
    ],
  });
  const part = meeting.part('INTEGRATED_SUPPORT_MEETING');
  const { id: item } = await recordCase('coordinator', 'putOnAgenda', itemOf(part, subject, file));
  const opened = await openPart('coordinator', part);
  if (!('id' in opened)) throw new Error(`the meeting does not open: ${opened.code}`);
  const found = minuteOf(item, '案のとおり始めてよい', 'PLAN_FOUND_FIT');
  await recordCase('coordinator', 'recordMinute', found);
  await recordCase('livelihood', 'decideTask', {
    input: [
      'MeetingTaskInput!',
      {
        ...{ item, act: 'ACCOMPANY', what: '居場所へ同行する' },
        ...{ agency: 'livelihood', dueOn: dayFromNow(14) },
      },
    ],
  });
}
