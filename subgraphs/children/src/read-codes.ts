import type { CodeTable } from '@kasane/subgraph-kit/coded';

/** A column with several codes in it, parted by commas. Codes the table does not know are left out. */
export const readCodes = <T extends string>(table: CodeTable<T>, codes: string): T[] =>
  codes.split(',').flatMap((code) => table.read(code.trim()) ?? []);
