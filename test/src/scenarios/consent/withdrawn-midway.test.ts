import { describe, expect, it } from '@jest/globals';
import { ask } from '../../asking/ask.js';
import { holdTable } from '../../stack/hold-table.js';
import { layAuthorization } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';

/** Nobody of this home has consented to anything. */
const SUBJECT = person('washio-man');
const NAME = '鷲尾　善吉';

/** First the 住民課 is asked for the name, then the 再犯防止 for the rest. */
const look = async () => {
  const query = 'query ($id: ID!) { person(id: $id) { name reentrySupport { returnedOn } } }';
  return (await ask({ as: 'coordinator', query, variables: { id: SUBJECT } })).body;
};

/** Stands still between the two fetches of one request, while something happens. */
async function lookWhile(happens: () => Promise<void>) {
  const names = await holdTable('residents."住民"');
  try {
    const looking = look();
    await names.awaited();
    await happens();
    await names.release();
    return await looking;
  } catch (error) {
    await names.release();
    throw error;
  }
}

describe('between two fetches of one request', () => {
  it('a consent that is withdrawn is withheld by the later one', async () => {
    const { withdraw } = await layAuthorization({ subjects: [SUBJECT] });
    expect(await lookWhile(withdraw)).toEqual({
      data: { person: { name: NAME, reentrySupport: null } },
      extensions: {
        consent: [
          {
            ...{ subject: SUBJECT, category: 'REOFFENDING_SUPPORT', code: 'NOT_PERMITTED' },
            remedy: 'ASK_CONSENT',
          },
        ],
      },
    });
  });

  it('one that stays is not, whatever changes about others meanwhile', async () => {
    const { withdraw } = await layAuthorization({ subjects: [SUBJECT] });
    const other = await layAuthorization({ subjects: [person('kihara-wife')] });
    try {
      expect(await lookWhile(other.withdraw)).toEqual({
        data: { person: { name: NAME, reentrySupport: null } },
      });
    } finally {
      await withdraw();
    }
  });
});
