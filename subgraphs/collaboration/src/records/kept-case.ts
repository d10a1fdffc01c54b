import type { Desk } from '@kasane/subgraph-kit/recording/desk';

interface KeptFile {
  readonly id: string;
  readonly person: string;
}

/** What the 多機関協働事業者 may read of a case it has accepted (LB-25), for as long as it goes on. */
export async function keepCaseOpen(
  { id, person }: KeptFile,
  { manager, viewer }: Desk,
): Promise<void> {
  await manager.query('SELECT consent.keep_case_open($1, $2, $3, $4)', [
    person,
    id,
    viewer.id,
    viewer.agency,
  ]);
}

/** What those who go and knock may read of whom they look for (LB-25), for as long as they do. */
export async function keepOutreachOpen(
  { id, person }: KeptFile,
  { manager, viewer }: Desk,
): Promise<void> {
  await manager.query('SELECT consent.keep_outreach_open($1, $2, $3, $4)', [
    person,
    id,
    viewer.id,
    viewer.agency,
  ]);
}

/** The 多機関協働 lets go: from the next request on it reads nothing by this record. */
export async function closeCase(
  { id }: Pick<KeptFile, 'id'>,
  { manager, viewer }: Desk,
): Promise<void> {
  await manager.query('SELECT consent.close_case($1, $2)', [id, viewer.id]);
}
