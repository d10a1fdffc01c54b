import { ask, type Question } from '../asking/ask.js';

const what = (type: string) => /* GraphQL */ `
  fragment What on ${type} {
    pattern
    status
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
    }
  }
`;

const FINDINGS = /* GraphQL */ `
  query Findings($id: ID!) {
    household(id: $id) {
      findings {
        statusAmongSeen
        ...What
      }
    }
  }
`;

const OF_A_PERSON = /* GraphQL */ `
  query FindingsOfAPerson($id: ID!) {
    person(id: $id) {
      findings {
        ...What
      }
    }
  }
`;

interface Shown {
  readonly pattern: string;
  readonly status: string;
  readonly statusAmongSeen?: string;
  readonly evidence: readonly {
    readonly field: string;
    readonly subject: { readonly id: string };
  }[];
  readonly missing: readonly {
    readonly reason: string;
    readonly category: string | null;
    readonly subject: { readonly id: string } | null;
  }[];
}

/** A finding in short: each field and each gap as one line of text, in order. */
export interface SeenFinding {
  readonly status: string;
  /** Of a household. */
  readonly statusAmongSeen?: string;
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
export const lookForFindings = (as: Question['as'], household: string): Promise<SeenFindings> =>
  look(as, 'household', household, `${FINDINGS}${what('HouseholdFinding')}`);

/** The same of one person. */
export const lookForPersonFindings = (as: Question['as'], person: string): Promise<SeenFindings> =>
  look(as, 'person', person, `${OF_A_PERSON}${what('PersonFinding')}`);

async function look(
  as: Question['as'],
  root: 'household' | 'person',
  id: string,
  query: string,
): Promise<SeenFindings> {
  const { body, text } = await ask({ as, query, variables: { id } });
  if (body.errors !== undefined) throw new Error(`not answered: ${text}`);
  const { findings = [] } = (body.data?.[root] ?? {}) as { findings?: readonly Shown[] };
  const byPattern = new Map(findings.map((one) => [one.pattern, inShort(one)]));
  return {
    of: (pattern) => byPattern.get(pattern),
    patterns: [...byPattern.keys()],
    text,
    query,
  };
}

const inShort = ({ status, statusAmongSeen, evidence, missing }: Shown): SeenFinding => ({
  ...{ status, ...(statusAmongSeen !== undefined && { statusAmongSeen }) },
  evidence: evidence.map(({ field, subject }) => `${field} ${subject.id}`).sort(),
  missing: missing
    .map(({ reason, category, subject }) =>
      [reason, category, subject?.id].filter(Boolean).join(' '),
    )
    .sort(),
});
