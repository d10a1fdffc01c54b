import { createHash } from 'node:crypto';
import type { CheckContext } from './check.js';

/** Hexadecimal SHA-256 of an SDL as it was sent, by which it is approved. */
export const sdlSha256 = (sdl: string): string => createHash('sha256').update(sdl).digest('hex');

/**
 * Whether somebody else than the publisher agreed to this very SDL, after the version that is
 * active now became so: an approval serves one change and no later return to it (leaks.md 37).
 */
export function isApproved({
  candidate,
  former,
  approvals,
  publisher,
}: Pick<CheckContext, 'candidate' | 'former' | 'approvals' | 'publisher'>): boolean {
  const sha256 = sdlSha256(candidate.sdl);
  const since = former === undefined ? -Infinity : Date.parse(former.activeSince);
  return approvals.some(
    (approval) =>
      approval.sdlSha256 === sha256 &&
      approval.approvedBy !== publisher &&
      Date.parse(approval.at) > since,
  );
}
