import type { Caller } from '../callers/caller.js';
import { mayApprove } from '../callers/may.js';
import { RegistryError } from '../registry-errors.js';
import { recordApproval, wasChecked, type RecordedApproval } from '../store/check-runs.js';
import type { RegistryTools } from './registry-tools.js';

export interface ApproveRequest {
  readonly caller: Caller;
  readonly name: string;
  readonly sdlSha256: string;
  readonly reason: string;
}

/**
 * Lets one SDL of one subgraph weaken labels, once: the next version that is served spends it
 * (checks/). Nobody approves what nobody has seen the checks of.
 */
export async function approve(
  { database }: RegistryTools,
  { caller, name, sdlSha256, reason }: ApproveRequest,
): Promise<RecordedApproval> {
  mayApprove(caller);
  if (!(await wasChecked(database, name, sdlSha256))) throw new RegistryError('NOTHING_TO_APPROVE');
  return recordApproval(database, { subgraph: name, sdlSha256, approvedBy: caller.id, reason });
}
