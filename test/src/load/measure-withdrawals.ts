import { headersOf } from '../asking/ask.js';
import { layAuthorization, withdrawAllAbout } from '../records/lay-authorization.js';
import { person, stack } from '../stack/running-stack.js';
import { startGateway } from '../stack/start-gateway.js';

export interface WithdrawalFigures {
  readonly withdrawals: number;
  readonly answers: number;
  /** Answers that showed the value, at whatever time. */
  readonly shown: number;
  /** Asked for and given between the commit of a withdrawal and the next consent. */
  readonly askedAfter: number;
  /** Of those, the ones that were anything but a plain nothing. */
  readonly lateAnswers: number;
  /** Milliseconds from each withdrawal's commit to the end of the first answer without the value. */
  readonly firstWithheld: readonly number[];
}

/** One answer: when it was asked for, when it was there, and what it showed. */
interface Answer {
  readonly began: number;
  readonly ended: number;
  readonly shown: boolean;
  /** As of somebody who is not there. */
  readonly plain: boolean;
}

const SUBJECT = person('washio-man');
const BODY = JSON.stringify({
  query: 'query ($id: ID!) { person(id: $id) { name } }',
  variables: { id: SUBJECT },
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws Error when an answer is neither the value nor withheld. */
async function askOnce(gateway: string, headers: Record<string, string>): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(new URL('/graphql', gateway), {
    method: 'POST',
    headers,
    body: BODY,
  });
  const text = await response.text();
  const ended = performance.now();
  const shown = text.includes('鷲尾');
  const plain = text.trim() === '{"data":{"person":null}}';
  // A withdrawal in the middle of a request: found while it was permitted, not read any more.
  if (!shown && !plain && !text.startsWith('{"data":{"person":{"name":null}}')) {
    throw new Error(`an answer that is neither, ${String(response.status)}: ${text}`);
  }
  return { began, ended, shown, plain };
}

/** Lets readers ask three gateways about one person while the consent comes and goes. */
export async function measureWithdrawals({
  readers,
  rounds,
}: {
  readonly readers: number;
  readonly rounds: number;
}): Promise<WithdrawalFigures> {
  const more = await Promise.all([startGateway({ stack }), startGateway({ stack })]);
  const gateways = [stack.gateway, ...more.map(({ url }) => url)];
  const headers = await headersOf('coordinator');
  const answers: Answer[] = [];
  /** From the commit of a withdrawal until just before the next consent. */
  const closed: { readonly from: number; readonly to: number }[] = [];
  let going = true;
  const read = async (reader: number) => {
    for (let turn = reader; going; turn += 1) {
      answers.push(await askOnce(gateways[turn % gateways.length] ?? stack.gateway, headers));
    }
  };
  /** Until as many answers as readers were both asked for and given from now on. */
  const everyReaderAnswered = async () => {
    const from = performance.now();
    while (answers.filter(({ began }) => began > from).length < readers) await pause(10);
  };
  const comeAndGo = async () => {
    for (let round = 0; round < rounds; round += 1) {
      const laid = await layAuthorization({ subjects: [SUBJECT], categories: ['RESIDENT_NAME'] });
      await everyReaderAnswered();
      await laid.withdraw();
      const from = performance.now();
      await everyReaderAnswered();
      closed.push({ from, to: performance.now() });
    }
  };
  try {
    await withdrawAllAbout(SUBJECT);
    const reading = Array.from({ length: readers }, (_, reader) => read(reader));
    await Promise.race([comeAndGo(), Promise.all(reading)]).finally(() => {
      going = false;
    });
    await Promise.all(reading);
  } finally {
    await withdrawAllAbout(SUBJECT);
    await Promise.all(more.map((gateway) => gateway.stop()));
  }
  // An answer that ends after `to` may rest on the next consent.
  const asked = answers.filter(({ began, ended }) =>
    closed.some(({ from, to }) => began > from && ended < to),
  );
  return {
    withdrawals: closed.length,
    answers: answers.length,
    shown: answers.filter(({ shown }) => shown).length,
    askedAfter: asked.length,
    lateAnswers: asked.filter(({ plain }) => !plain).length,
    firstWithheld: closed.flatMap(({ from, to }) => {
      const ends = answers
        .filter(({ ended, shown }) => !shown && ended > from && ended <= to)
        .map(({ ended }) => ended);
      return ends.length === 0 ? [] : [Math.min(...ends) - from];
    }),
  };
}
