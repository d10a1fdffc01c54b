import { isAgencyCode } from '@kasane/policy/tables/agencies';
import type { Authorization } from '@kasane/policy/records/authorization';
import { findCategory } from '@kasane/policy/tables/categories';
import { decide } from '@kasane/policy/decision/decide';
import { explain as explainDecision } from '@kasane/policy/decision/explain';
import { findPurpose, type PurposeCode } from '@kasane/policy/tables/purposes';
import type { Question } from '@kasane/policy/decision/question';
import { isRoleCode } from '@kasane/policy/tables/roles';
import type { Viewer } from '@kasane/policy/decision/viewer';
import type { SubgraphContext } from '@kasane/subgraph-kit/define-subgraph';
import type { EntityReference } from '@kasane/subgraph-kit/subgraph-resolvers';
import { recordsAsOf } from '../records/history.js';
import { leftPowers } from '../records/left-powers.js';
import { registeredMeasures } from '../records/registered-measures.js';
import { requireOfficer } from '../require-officer.js';
import { isCoordinate } from '../validation/check-scope.js';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';

export interface ExplainInput {
  readonly category: string;
  readonly viewer: {
    readonly id: string;
    readonly agency: string;
    readonly role: string;
    readonly person?: string | null;
  };
  readonly purpose: string;
  readonly at?: Date | null;
  readonly field?: string | null;
}

/**
 * How a decision came about, now or at a moment of the past, on nothing but what had been recorded
 * by then. The rules are today's; those of the past are the dated rows of today's tables. Of the past
 * nobody knows what the registers of guardianship and of residents said: they keep no record of when
 * a line was written.
 *
 * A field of the person with a label, so that the ledger tells who had which decision explained. The
 * label alone would let a resident read it, and so learn of a measure or an inquiry (leaks.md 24, 25).
 */
export async function explain(
  { id: subject }: EntityReference,
  input: ExplainInput,
  context: SubgraphContext,
) {
  requireOfficer(context);
  const { viewer, purpose, field } = readQuestion(input);
  const at = input.at ?? new Date();
  const { manager } = context.database('consent');
  const isNow = (input.at ?? null) === null;
  const { authorizations, prohibitions: ours } = await recordsAsOf(manager, subject, at);
  const ids = authorizations.map(({ id }) => id);
  const left = isNow ? await leftPowers(manager, ids) : new Set<string>();
  const prohibitions = [...ours, ...(isNow ? await registeredMeasures(manager, subject) : [])];
  const open = authorizations.filter(({ id }) => !left.has(id));
  const question: Question = {
    viewer,
    purpose,
    subject,
    category: input.category,
    ...field,
    authorizations: open,
    prohibitions,
    now: at,
  };
  const { decision, steps } = explainDecision(question);
  return {
    at,
    permitted: decision.kind === 'permit',
    basis: decision.kind === 'permit' ? decision.basis : null,
    code: decision.kind === 'refuse' ? decision.code : null,
    remedy: decision.kind === 'refuse' ? decision.remedy : null,
    steps: steps.map(({ rule, law, outcome, authorization }) => ({
      rule,
      law,
      outcome,
      authorization: authorization?.id ?? null,
      version: authorization?.version ?? null,
    })),
    considered: [
      ...authorizations.map((authorization) => ({
        kind: 'AUTHORIZATION',
        id: authorization.id,
        version: authorization.version,
        rule: authorization.basis,
        live: open.includes(authorization) && isLive(authorization, at),
        permits:
          open.includes(authorization) &&
          decide({ ...question, authorizations: [authorization] }).kind === 'permit',
      })),
      ...prohibitions.map(({ id, version, rule, from, liftedAt }) => ({
        kind: 'PROHIBITION',
        id,
        version,
        rule,
        live: from <= at && (liftedAt === null || at < liftedAt),
        permits: false,
      })),
    ],
  };
}

const isLive = ({ validFrom, validTo, withdrawnAt }: Authorization, at: Date): boolean =>
  validFrom <= at && at < validTo && (withdrawnAt === null || at < withdrawnAt);

function readQuestion({ category, viewer, purpose, field }: ExplainInput): {
  viewer: Viewer;
  purpose: PurposeCode;
  field: Pick<Question, 'field'>;
} {
  const problems = collectProblems();
  if (findCategory(category) === undefined) {
    problems.add('category', 'UNKNOWN_CATEGORY');
  }
  if (findPurpose(purpose) === undefined) {
    problems.add('purpose', 'UNKNOWN_PURPOSE');
  }
  const coordinate = field ?? undefined;
  if (coordinate !== undefined && !isCoordinate(coordinate)) {
    problems.add('field', 'BAD_COORDINATE');
  }
  const { id, agency, role, person: own } = viewer;
  if (!isAgencyCode(agency)) problems.add('viewer.agency', 'UNKNOWN_AGENCY');
  if (!isRoleCode(role)) problems.add('viewer.role', 'UNKNOWN_ROLE');
  problems.settle();
  return {
    viewer: { id, agency, role, ...(own ? { person: own } : {}) } as Viewer,
    purpose: purpose as PurposeCode,
    field: coordinate === undefined ? {} : { field: coordinate },
  };
}
