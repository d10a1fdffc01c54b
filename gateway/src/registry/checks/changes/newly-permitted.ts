import { isAgencyCode } from '@kasane/policy/tables/agencies';
import { findBasis } from '@kasane/policy/tables/bases';
import { findCategory, type CategoryCode } from '@kasane/policy/tables/categories';
import { decide } from '@kasane/policy/decision/decide';
import { findPurpose } from '@kasane/policy/tables/purposes';
import { isRoleCode } from '@kasane/policy/tables/roles';
import type { AuthorizationCount, OperationUse } from '../check.js';

/** A ground on which readers of one kind are shown a category. */
export interface PermittedGround {
  /** `OWN_DUTY` or a code of the table of bases. */
  readonly basis: string;
  /** How many people's records it opens; undefined: everybody's. */
  readonly people: number | undefined;
}

type Reader = Pick<OperationUse, 'agency' | 'role' | 'purpose'>;

/**
 * On which grounds such a reader is shown a category now, by the very policy that decides requests.
 * Records that name single persons are taken to name the reader: rather too many than too few.
 */
export function permittedGrounds(
  reader: Reader,
  category: string,
  authorizations: readonly AuthorizationCount[],
): PermittedGround[] {
  const known = findCategory(category);
  const purpose = findPurpose(reader.purpose);
  const { agency, role } = reader;
  if (!known || !purpose || !isAgencyCode(agency) || !isRoleCode(role)) return [];
  const question = {
    viewer: { id: READER, agency, role },
    purpose: purpose.code,
    subject: SUBJECT,
    category,
    prohibitions: [],
    now: NOW,
  };
  const duty = decide({ ...question, authorizations: [] });
  if (duty.kind === 'permit') return [{ basis: duty.basis, people: undefined }];
  return authorizations.flatMap((row): PermittedGround[] => {
    if (row.category !== category || row.purpose !== purpose.code) return [];
    const basis = findBasis(row.basis);
    if (basis === undefined) return [];
    const codes: readonly CategoryCode[] = [known.code];
    const decision = decide({
      ...question,
      authorizations: [
        {
          id: RECORD,
          version: 1,
          basis: basis.code,
          subjects: [SUBJECT],
          categories: codes,
          fields: [],
          exclusions: [],
          recipients: [row.recipient === 'viewer' ? `viewer:${READER}` : row.recipient],
          purpose: purpose.code,
          caseId: RECORD,
          validFrom: new Date(NOW.getTime() - 60_000),
          validTo: new Date(NOW.getTime() + 60_000),
          withdrawnAt: null,
          necessity: codes,
        },
      ],
    });
    return decision.kind === 'permit' ? [{ basis: basis.code, people: row.people }] : [];
  });
}

/** Nobody's ids, and any moment: only the shape of a record is asked about. */
const READER = 'reader';
const SUBJECT = '00000000-0000-4000-8000-000000000001';
const RECORD = '00000000-0000-4000-8000-000000000002';
const NOW = new Date('2026-01-01T00:00:00Z');
