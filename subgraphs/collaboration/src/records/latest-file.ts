import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { CaseState } from '../tables/case-states.js';

export interface CaseFile {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly person: string;
  readonly state: CaseState;
  /** The person's own consent to the case is live at this moment. */
  readonly consented: boolean;
}

/** Who writes, and in which transaction. */
export type Writer = Pick<Desk, 'manager' | 'viewer'>;

/**
 * @throws GraphQLError `NOT_YOUR_ACT` for an id that is no file's, whatever it is, and for that of
 * somebody a measure keeps from the writer (D-1)
 */
export async function latestFile({ manager, viewer }: Writer, id: string): Promise<CaseFile> {
  const [file]: CaseFile[] = isId(id)
    ? await manager.query(
        `SELECT f.id, f.version, f.case_id AS "caseId", f.person, f.state,
                collaboration.has_consent(f.person) AS consented
           FROM collaboration.file f
          WHERE f.id = $1 AND NOT collaboration.keeps_apart(f.person, $2)`,
        [id, viewer.person ?? null],
      )
    : [];
  if (file === undefined) throw recordError('NOT_YOUR_ACT');
  return file;
}

/**
 * The file that a record of the table is kept in.
 * @param table `schema.table`, written in code, with `id` and `file_id`
 * @throws GraphQLError like latestFile, for an id that is no such record's too
 */
export async function fileOfRecord(writer: Writer, table: string, id: string): Promise<CaseFile> {
  const [kept]: { file: string }[] = isId(id)
    ? await writer.manager.query(`SELECT file_id AS file FROM ${table} WHERE id = $1 LIMIT 1`, [id])
    : [];
  return latestFile(writer, kept?.file ?? '');
}

/** @throws GraphQLError `NO_LIVE_CONSENT` where the file is frozen */
export async function consentedFile(writer: Writer, id: string): Promise<CaseFile> {
  const file = await latestFile(writer, id);
  if (!file.consented) throw recordError('NO_LIVE_CONSENT');
  return file;
}
