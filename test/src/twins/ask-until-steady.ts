import { isDeepStrictEqual } from 'node:util';
import type { Asked, Twins } from './open-twins.js';

/** How often a question is asked where nothing but the gateway's statements differs. */
const PATIENCE = 8;

type Answers = Awaited<ReturnType<Twins['ask']>>;

/**
 * Look-ups of one moment share a statement, so how many there are hangs on the moment as well: the
 * worlds are alike where one has ever sent what the other has. What hangs on a withheld value is
 * otherwise every time.
 */
export async function askUntilSteady(twins: Twins, asked: Asked): Promise<Answers> {
  const sent = { here: new Set<string>(), there: new Set<string>() };
  let seen = await twins.ask(asked);
  for (let times = 1; differsInStatementsAlone(seen); times += 1) {
    sent.here.add(seen.here.statements.join('\n'));
    sent.there.add(seen.there.statements.join('\n'));
    const alike = [...sent.here].some((statements) => sent.there.has(statements));
    // Both are made anew: an object of this realm never equals one that came from a process.
    if (alike) {
      const { statements } = seen.here;
      return { here: { ...seen.here }, there: { ...seen.there, statements } };
    }
    if (times === PATIENCE) break;
    seen = await twins.ask(asked);
  }
  return seen;
}

const differsInStatementsAlone = ({ here, there }: Answers): boolean =>
  !isDeepStrictEqual(here, there) &&
  isDeepStrictEqual({ ...here, statements: [] }, { ...there, statements: [] });
