/** A name as PostgreSQL reads it, whatever is in it. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text as PostgreSQL reads it (standard_conforming_strings is on). */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
