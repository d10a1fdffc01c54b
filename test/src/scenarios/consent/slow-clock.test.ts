import { expect, it } from '@jest/globals';
import { createAuthorizationStore } from '@kasane/gateway/consent/authorization-store';
import { createPermissions } from '@kasane/gateway/consent/permissions';
import { lift, protect } from '../../records/protection.js';
import { unknownResidents } from '../../records/unknown-residents.js';
import { stack } from '../../stack/running-stack.js';

/**
 * A measure holds from the minute it is registered, by the database's clock, before a gateway whose own
 * clock is behind as well (D-1).
 */
const people = await unknownResidents(4);

const place = 'LIVELIHOOD_CONTACT';

/** Whether a department is told where somebody comes to it, by a gateway with such a clock. */
async function tells(subject: string, behind: number) {
  const store = createAuthorizationStore({
    url: stack.databases['gateway'] ?? '',
    clock: () => Date.now() - behind,
  });
  try {
    const permissions = createPermissions({
      viewer: { id: 'test', agency: 'livelihood', role: 'DEPARTMENT_WORKER' },
      ...{ purpose: 'DEPARTMENT_DUTY', store, now: store.now },
    });
    const found = await permissions.visible(place);
    const decided = await permissions.decideAll([subject], [place]);
    return {
      listed: found === '*' || ('except' in found && !found.except.includes(subject)),
      asked: decided.get(subject)?.open.has(place),
    };
  } finally {
    await store.close();
  }
}

it.each([
  ['is right', 0, people.slice(0, 2)],
  ['is a minute behind', 60_000, people.slice(2)],
])('nobody protected is told by a gateway whose clock %s', async (_clock, behind, pair) => {
  const [subject = '', perpetrator = ''] = pair;
  expect(await tells(subject, behind)).toEqual({ listed: true, asked: true });
  const measure = await protect([subject], perpetrator);
  expect(await tells(subject, behind)).toEqual({ listed: false, asked: false });
  await lift(measure);
  expect(await tells(subject, behind)).toEqual({ listed: true, asked: true });
});
