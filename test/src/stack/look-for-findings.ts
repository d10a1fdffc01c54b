import { ask, type Question } from './ask.js';

const FINDINGS = /* GraphQL */ `
  query Findings($id: ID!) {
    household(id: $id) {
      findings {
        pattern
        status
        statusAmongSeen
        evidence {
          field
          subject {
            id
          }
        }
        missing {
          reason
          category
          subject {
            id
          }
          source
        }
      }
    }
  }
`;

interface Shown {
  readonly pattern: string;
  readonly status: string;
  readonly statusAmongSeen: string;
  readonly evidence: readonly {
    readonly field: string;
    readonly subject: { readonly id: string };
  }[];
  readonly missing: readonly {
    readonly reason: string;
    readonly category: string | null;
    readonly subject: { readonly id: string } | null;
    readonly source: string | null;
  }[];
}

/** A finding in short: each field and each gap as one line of text, in order. */
export interface SeenFinding {
  readonly status: string;
  readonly statusAmongSeen: string;
  readonly evidence: readonly string[];
  readonly missing: readonly string[];
}

export interface SeenFindings {
  readonly of: (pattern: string) => SeenFinding | undefined;
  readonly patterns: readonly string[];
  /** The answer as it came. */
  readonly text: string;
  readonly query: string;
}

/** Asks for the findings of a household as a frontend does. */
export async function lookForFindings(
  as: Question['as'],
  household: string,
): Promise<SeenFindings> {
  const { body, text } = await ask({ as, query: FINDINGS, variables: { id: household } });
  if (body.errors !== undefined) throw new Error(`not answered: ${text}`);
  const { findings = [] } = (body.data?.['household'] ?? {}) as { findings?: readonly Shown[] };
  const byPattern = new Map(findings.map((one) => [one.pattern, inShort(one)]));
  return {
    of: (pattern) => byPattern.get(pattern),
    patterns: [...byPattern.keys()],
    text,
    query: FINDINGS,
  };
}

const inShort = ({ status, statusAmongSeen, evidence, missing }: Shown): SeenFinding => ({
  ...{ status, statusAmongSeen },
  evidence: evidence.map(({ field, subject }) => `${field} ${subject.id}`).sort(),
  missing: missing
    .map(({ reason, category, subject, source }) =>
      [reason, category, subject?.id, source].filter(Boolean).join(' '),
    )
    .sort(),
});
