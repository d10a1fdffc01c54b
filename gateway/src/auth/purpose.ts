import type { Viewer } from '@kasane/policy/decision/decide';
import { findPurpose, type PurposeCode } from '@kasane/policy/tables/purposes';
import { authError } from './auth-error.js';

export const PURPOSE_HEADER = 'x-kasane-purpose';

/**
 * Reads the declared purpose of a request (個人情報保護法61条: 利用目的の特定). There is no default:
 * a purpose nobody declared was nobody's.
 */
export function readPurpose(
  header: string | undefined,
  { role }: Pick<Viewer, 'role'>,
): PurposeCode {
  const code = header?.trim();
  if (code === undefined || code === '') throw authError('MISSING_PURPOSE');
  const purpose = findPurpose(code);
  if (purpose === undefined) throw authError('UNKNOWN_PURPOSE');
  if (!purpose.roles.includes(role)) {
    throw authError('PURPOSE_NOT_FOR_ROLE');
  }
  return purpose.code;
}
