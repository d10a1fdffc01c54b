import { isDeepStrictEqual } from 'node:util';
import type { Asked, Twins } from './open-twins.js';

/** How often a question is asked where nothing but the gateway's statements differs. */
const PATIENCE = 5;

/**
 * Look-ups of one moment share a statement, so how many there are hangs on the moment as well. What
 * hangs on a withheld value is otherwise every time.
 */
export async function askUntilSteady(twins: Twins, asked: Asked): ReturnType<Twins['ask']> {
  let seen = await twins.ask(asked);
  for (let again = 1; again < PATIENCE && differsInStatementsAlone(seen); again += 1) {
    seen = await twins.ask(asked);
  }
  return seen;
}

const differsInStatementsAlone = ({ here, there }: Awaited<ReturnType<Twins['ask']>>): boolean =>
  !isDeepStrictEqual(here, there) &&
  isDeepStrictEqual({ ...here, statements: [] }, { ...there, statements: [] });
