import type { SubgraphContext } from '../define-subgraph.js';
import { atDesk, type Desk } from './desk.js';

/**
 * Makes acts of a system into its mutations, each at a desk of its own. An act gets the argument that
 * is called `input`, or else all of them, of the shape that GraphQL has checked against the schema.
 */
export const recordingActs =
  (system: string) =>
  <Recorded>(record: (input: never, desk: Desk) => Promise<Recorded>) =>
  (
    _root: unknown,
    args: Readonly<Record<string, unknown>>,
    context: SubgraphContext,
  ): Promise<Recorded> =>
    atDesk(context, system, (desk) => record((args['input'] ?? args) as never, desk));
