import type { EntityManager } from 'typeorm';

export interface OpenPlan {
  readonly id: string;
  readonly version: number;
  readonly decision: string | null;
}

/** The plan of a file that is in use or being drafted; undefined where there is none. */
export async function openPlan(
  manager: EntityManager,
  file: string,
): Promise<OpenPlan | undefined> {
  const [plan] = await openPlans(manager, file);
  return plan;
}

/** The newest first; there may be two from before the database refused a second one. */
export const openPlans = (manager: EntityManager, file: string): Promise<readonly OpenPlan[]> =>
  manager.query(
    `SELECT id, version, decision FROM collaboration.plan
      WHERE file_id = $1 AND closed_at IS NULL ORDER BY recorded_at DESC, id`,
    [file],
  );
