import { isId } from '@kasane/subgraph-kit/recording/check-values';
import { recordError } from '@kasane/subgraph-kit/recording/record-error';
import type { EntityManager } from 'typeorm';
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

/** @throws GraphQLError `NOT_YOUR_ACT` for an id that is no file's, whatever it is */
export async function latestFile(manager: EntityManager, id: string): Promise<CaseFile> {
  const [file]: CaseFile[] = isId(id)
    ? await manager.query(
        `SELECT f.id, f.version, f.case_id AS "caseId", f.person, f.state,
                collaboration.has_consent(f.person) AS consented
           FROM collaboration.file f WHERE f.id = $1`,
        [id],
      )
    : [];
  if (file === undefined) throw recordError('NOT_YOUR_ACT');
  return file;
}

/** @throws GraphQLError `NO_LIVE_CONSENT` where the file is frozen */
export async function consentedFile(manager: EntityManager, id: string): Promise<CaseFile> {
  const file = await latestFile(manager, id);
  if (!file.consented) throw recordError('NO_LIVE_CONSENT');
  return file;
}
