import { isAgencyCode } from '../tables/agencies.js';
import type { RecipientKind } from '../tables/basis.js';
import { isRoleCode } from '../tables/roles.js';
import type { Viewer } from '../decision/viewer.js';

const ALL: readonly RecipientKind[] = ['agency', 'role', 'viewer'];

/** Whether one of the recipients, written in one of these ways, is this reader. */
export function isRecipient(
  recipients: readonly unknown[],
  { agency, role, id }: Viewer,
  kinds: readonly RecipientKind[] = ALL,
): boolean {
  const names: Record<RecipientKind, string> = {
    agency: `agency:${agency}`,
    role: `role:${role}`,
    viewer: `viewer:${id}`,
  };
  return kinds.some((kind) => recipients.includes(names[kind]));
}

/** Which kind of recipient this names, or undefined where it names nobody the tables know. */
export function recipientKind(recipient: string): RecipientKind | undefined {
  const [kind = '', ...rest] = recipient.split(':');
  const name = rest.join(':');
  if (kind === 'agency' && isAgencyCode(name)) return kind;
  if (kind === 'role' && isRoleCode(name)) return kind;
  return kind === 'viewer' && name !== '' ? kind : undefined;
}
