import pg from 'pg';

/**
 * Reads each text of an answer's column once, for one answer: a caseload consented on the same form,
 * so most of its rows say the same, and share one list where they do.
 */
export function createTextParsers(): pg.CustomTypesConfig {
  return {
    getTypeParser: (...column: Parameters<typeof pg.types.getTypeParser>) => {
      const parse = pg.types.getTypeParser(...column) as (text: string) => unknown;
      const known = new Map<string, unknown>();
      return (text: string) => {
        if (known.has(text)) return known.get(text);
        const value = parse(text);
        known.set(text, value);
        return value;
      };
    },
  };
}
