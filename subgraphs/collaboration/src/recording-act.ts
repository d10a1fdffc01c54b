import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { atDesk, type Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from './recorded.js';

/** An act as a mutation: its arguments as they stand, or the one called `input`. */
export const recordingAct =
  (record: (input: never, desk: Desk) => Promise<Recorded>) =>
  (_root: unknown, args: Readonly<Record<string, unknown>>, context: SubgraphContext) =>
    atDesk(context, 'collaboration', (desk) => record((args['input'] ?? args) as never, desk));
