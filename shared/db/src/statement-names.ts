import { createHash } from 'node:crypto';

export interface StatementNames {
  /** Undefined where the statement is to be sent unnamed. */
  readonly nameOf: (text: string) => string | undefined;
  /** The name is never used again; the statement gets another one while there are any. */
  readonly giveUp: (text: string, name: string) => void;
}

/** Texts remembered as sent once; the oldest is forgotten first. */
const MOST_SEEN = 200;

/** Characters; what is longer was put together for one question. */
const LONGEST = 20_000;

/**
 * Names for reading statements from the second time on that they are sent, at most so many in all:
 * PostgreSQL keeps what was prepared until the connection ends, whether the name is used again or
 * not.
 */
export function createStatementNames({ most }: { readonly most: number }): StatementNames {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  let given = 0;
  return {
    nameOf: (text) => {
      const known = names.get(text);
      if (known !== undefined || given >= most || !mayBeNamed(text)) return known;
      if (!seen.delete(text)) {
        seen.add(text);
        for (const oldest of seen) if (seen.size > MOST_SEEN) seen.delete(oldest);
        return undefined;
      }
      given += 1;
      // Of the text, so that behind a pooler one name never stands for two statements.
      const name = `${createHash('sha256').update(text).digest('base64url').slice(0, 22)}.${String(given)}`;
      names.set(text, name);
      return name;
    },
    giveUp: (text, name) => {
      if (names.get(text) === name) names.delete(text);
    },
  };
}

const mayBeNamed = (text: string): boolean =>
  text.length <= LONGEST && /^\s*(?:SELECT|WITH)\b/i.test(text);
