import { readProhibition, type RecordRow } from '@kasane/policy/records/read-records';
import type { PastRecords } from './history.js';
import type { Reads } from './in-force.js';

/** What protects a person now by the resident register alone; its lines have no versions. */
export async function registeredMeasures(
  reads: Reads,
  person: string,
): Promise<PastRecords['prohibitions']> {
  const rows: Pick<RecordRow, 'record'>[] = await reads.query(
    'SELECT record FROM consent.registered_protection WHERE person = $1',
    [person],
  );
  return rows.map(({ record }) => ({ ...readProhibition(record), version: 1 }));
}
