import { isAgencyCode } from '@kasane/policy/agencies';
import { findBasis, type BasisCode } from '@kasane/policy/bases';
import { isRoleCode } from '@kasane/policy/roles';
import type { Problems } from './problems.js';

const kinds = {
  agency: { known: isAgencyCode, name: '機関' },
  role: { known: isRoleCode, name: '役割' },
  viewer: { known: (value: string) => value.trim() !== '', name: '職員の識別子' },
} as const;

/** Who receives: `agency:…`, `role:…` or `viewer:…`, as far as the basis knows that kind. */
export function checkRecipients(
  field: string,
  recipients: readonly string[],
  basis: BasisCode,
  problems: Problems,
): readonly string[] {
  if (recipients.length === 0) problems.add(field, '受け取る相手を一つ以上選んでください。');
  const allowed: readonly string[] = findBasis(basis)?.recipients ?? [];
  for (const recipient of recipients) {
    const [kind = '', ...rest] = recipient.split(':');
    const value = rest.join(':');
    if (!isKind(kind)) {
      problems.add(
        field,
        `「${recipient}」は受け取る相手として読めません。agency:機関、role:役割、viewer:職員の識別子 のいずれかで書いてください。`,
      );
    } else if (!kinds[kind].known(value)) {
      problems.add(field, `「${value}」という${kinds[kind].name}はありません。`);
    } else if (!allowed.includes(kind)) {
      problems.add(field, `この根拠では、${kinds[kind].name}を相手に開くことはできません。`);
    }
  }
  return [...new Set(recipients)];
}

const isKind = (value: string): value is keyof typeof kinds => Object.hasOwn(kinds, value);
