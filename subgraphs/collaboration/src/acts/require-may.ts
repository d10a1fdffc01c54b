import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import { may, type PermissionCode } from '../tables/who-may.js';

/** @throws GraphQLError `NOT_YOUR_ACT` before anything is looked up */
export function requireMay({ viewer }: Desk, act: PermissionCode): void {
  if (!may(viewer, act)) throw recordError('NOT_YOUR_ACT');
}

/** The columns every versioned row has that tell who wrote it. */
export const writtenBy = ({ viewer }: Desk) => ({
  changed_by: viewer.id,
  changed_by_agency: viewer.agency,
});
