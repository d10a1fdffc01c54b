import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { findBasis, type BasisCode } from '@kasane/policy/tables/bases';
import { isRoleCode } from '@kasane/policy/tables/roles';
import type { Problems } from '@kasane/subgraph-kit/recording/collect-problems';

const known = {
  agency: isAgencyCode,
  role: isRoleCode,
  viewer: (value: string) => value.trim() !== '',
} as const;

/** Who receives: `agency:…`, `role:…` or `viewer:…`, as far as the basis names that kind. */
export function checkRecipients(
  field: string,
  recipients: readonly string[],
  basis: BasisCode,
  problems: Problems,
): readonly string[] {
  if (recipients.length === 0) problems.add(field, 'NO_RECIPIENT');
  const allowed: readonly string[] = findBasis(basis)?.recipients ?? [];
  recipients.forEach((recipient, at) => {
    const [kind = '', ...rest] = recipient.split(':');
    const place = `${field}[${String(at)}]`;
    if (!isKind(kind) || !known[kind](rest.join(':'))) problems.add(place, 'BAD_RECIPIENT');
    else if (!allowed.includes(kind)) problems.add(place, 'RECIPIENT_NOT_ON_BASIS');
  });
  return [...new Set(recipients)];
}

const isKind = (value: string): value is keyof typeof known => Object.hasOwn(known, value);
