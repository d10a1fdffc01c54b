import type { Client } from 'pg';
import type { OpenDataReading } from './read-open-data.js';
import type { Scope, Written } from './write-places.js';

export interface Run {
  readonly scope: Scope;
  readonly fileName: string;
  readonly sha256: string;
  readonly reading: OpenDataReading;
  readonly written: Written;
}

/**
 * Keeps what an import did and found. The same file again, with nothing to do and the same findings,
 * leaves no second run behind.
 */
export async function recordRun(client: Client, run: Run): Promise<void> {
  const { scope, fileName, sha256, reading, written } = run;
  const findings = JSON.stringify(reading.findings);
  if (written.placesWritten === 0 && written.closed === 0) {
    const last = await client.query<{ same: boolean }>(SAME_AS_LAST, [
      scope.municipalityCode,
      scope.dataset,
      sha256,
      findings,
    ]);
    if (last.rows[0]?.same === true) return;
  }
  const inserted = await client.query<{ id: number }>(INSERT_RUN, [
    scope.municipalityCode,
    scope.dataset,
    scope.on,
    fileName,
    sha256,
    reading.encoding,
    reading.layout,
    reading.rowsRead,
    written.placesWritten,
    written.servicesWritten,
    written.unchanged,
    written.closed,
  ]);
  await client.query(INSERT_FINDINGS, [inserted.rows[0]?.id, findings]);
}

const FINDINGS = `
  SELECT row_number() OVER () AS position, f.code, f.action,
    ARRAY(SELECT jsonb_array_elements_text(f.lines)::integer) AS lines,
    f."column", f.raw, f.used, f.detail, f.reason
  FROM jsonb_to_recordset(%) AS f(code text, action text, lines jsonb, "column" text, raw text,
    used text, detail text, reason text)`;

const SAME_AS_LAST = `
  WITH last AS (
    SELECT id, file_sha256 FROM community.import_run
    WHERE municipality_code = $1 AND dataset = $2 ORDER BY id DESC LIMIT 1
  ), stated AS (${FINDINGS.replace('%', '$4')}), kept AS (
    SELECT position, code, action, lines, column_name, raw, used, detail, reason
    FROM community.import_finding WHERE run_id = (SELECT id FROM last)
  )
  SELECT file_sha256 = $3
    AND NOT EXISTS (TABLE stated EXCEPT TABLE kept)
    AND NOT EXISTS (TABLE kept EXCEPT TABLE stated) AS same
  FROM last`;

const INSERT_RUN = `
  INSERT INTO community.import_run (municipality_code, dataset, imported_on, file_name, file_sha256,
    encoding, layout, rows_read, places_written, services_written, unchanged, closed)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`;

const INSERT_FINDINGS = `
  INSERT INTO community.import_finding
    (run_id, position, code, action, lines, column_name, raw, used, detail, reason)
  SELECT $1, position, code, action, lines, "column", raw, used, detail, reason
  FROM (${FINDINGS.replace('%', '$2')}) AS stated`;
