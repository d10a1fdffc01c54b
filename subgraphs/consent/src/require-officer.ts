import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';

/** What tells how decisions came about would tell a reader of protection measures (leaks.md 24). */
export function requireOfficer({ viewer, purpose }: SubgraphContext): void {
  if (viewer?.role !== 'INFORMATION_OFFICER' || purpose !== 'AUDIT') {
    throw recordError('OFFICER_ONLY');
  }
}
