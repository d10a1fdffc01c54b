import type { Viewer } from '@kasane/policy/decision/decide';
import type { PurposeCode } from '@kasane/policy/tables/purposes';
import { QueryFailedError, type EntityManager } from 'typeorm';
import type { SubgraphContext } from '../define-subgraph.js';
import { grantRequired } from '../grant-required.js';
import { recordError } from './record-error.js';

/** Where an act is recorded: one transaction, one signed-in person, one moment. */
export interface Desk {
  readonly manager: EntityManager;
  readonly viewer: Viewer;
  readonly purpose: PurposeCode;
  /** The database's clock, so that servers whose clocks differ agree about before and after. */
  readonly now: Date;
}

/** How many acts a request has begun. Its mutations run one after the other, in their order. */
const acts = new WeakMap<SubgraphContext, number>();

/**
 * Runs an act at a desk of its own in the named system: all of it is recorded or nothing is, and
 * nothing where nobody waits for it any more.
 * @throws GraphQLError of record-error.ts, or `GRANT_REQUIRED` where the grant was used already
 */
export async function atDesk<Result>(
  context: SubgraphContext,
  system: string,
  act: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const { viewer, purpose, use } = context;
  // Without a grant of the gateway nobody is signed in here, whatever the request says (leaks.md 31).
  if (viewer === undefined || purpose === undefined || use === undefined) {
    throw recordError('NOT_YOUR_ACT');
  }
  const nth = acts.get(context) ?? 0;
  acts.set(context, nth + 1);
  try {
    return await context.database(system).transaction(async (manager) => {
      const [clock]: { now: Date }[] = await manager.query(
        `INSERT INTO ${system}.used_grant (jti, act, until) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING RETURNING now() AS now`,
        [use.jti, nth, use.until],
      );
      // Another process of this subgraph has done it: this one's memory knows nothing of it (leaks.md 13).
      if (clock === undefined) throw grantRequired();
      const recorded = await act({ manager, viewer, purpose, now: clock.now });
      // The gateway gave up and said so; whoever records it again must not have recorded it twice.
      if (context.hasLeft()) throw new Error('whoever recorded this has hung up');
      return recorded;
    });
  } catch (error) {
    throw conflictOf(error) ?? error;
  }
}

/** SQLSTATE → refusal: a version written by two, and a record that is closed (@kasane/db/append-only). */
const conflicts = {
  '40001': 'VERSION_CONFLICT',
  // Two who wait for each other, each having written what the other one is about to write.
  '40P01': 'VERSION_CONFLICT',
  '23505': 'VERSION_CONFLICT',
  '23001': 'ALREADY_CLOSED',
  // Raised by the cases' own triggers (subgraphs/collaboration/src/migrations).
  KA001: 'WRONG_STATE',
  KA002: 'NO_LIVE_CONSENT',
  KA003: 'NO_MAIN_AGENCY',
  KA101: 'NOT_IN_SITTING',
  KA102: 'NO_PLEDGE',
  KA103: 'MEETING_NOT_OPEN',
  KA104: 'NOT_MET_ABOUT',
} as const;

function conflictOf(error: unknown) {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code } = error.driverError as { readonly code?: unknown };
  return typeof code === 'string' && Object.hasOwn(conflicts, code)
    ? recordError(conflicts[code as keyof typeof conflicts])
    : undefined;
}
