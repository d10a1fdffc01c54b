/** What is counted from the casework for an indicator of the 地域福祉計画; numbers alone leave here. */
export interface CaseworkFigure {
  /** As the plan names it (`ComputedFigure`). */
  readonly code: string;
  /**
   * SQL expression over `y.year`, the year the fiscal year begins in, and `$2`, the first moment that is
   * not counted yet (shared/policy/publication).
   */
  readonly sql: string;
  /** A fiscal year that begins in this time is counted so; another row may count others otherwise. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly citation: string;
}

/** Of the fiscal year in Japan: April to March. */
const inFiscalYear = (column: string): string =>
  `(${column} AT TIME ZONE 'Asia/Tokyo')::date >= make_date(y.year, 4, 1)
   AND (${column} AT TIME ZONE 'Asia/Tokyo')::date < make_date(y.year + 1, 4, 1)`;

/** SQL over a first version `c`: received in the year, and that and its record before `$2`. */
export const consultationOfYear = `c.version = 1 AND c.received_at < $2 AND c.recorded_at < $2
   AND ${inFiscalYear('c.received_at')}`;

export const caseworkFigures: readonly CaseworkFigure[] = [
  {
    code: 'CONSULTATIONS',
    sql: `(SELECT count(*) FROM collaboration.consultation_version c WHERE ${consultationOfYear})`,
    validFrom: '1990-04-01',
    validTo: null,
    citation: '社会福祉法106条の4第2項1号',
  },
  {
    code: 'HOUSEHOLDS_WITH_PLAN',
    // A household is a case: its members have a file and a plan each, and are counted once.
    sql: `(SELECT count(DISTINCT f.case_id) FROM collaboration.plan_version p
             JOIN collaboration.file f ON f.id = p.file_id
            WHERE p.decision IN ('GRANTED', 'GRANTED_WITH_CONDITIONS')
              AND p.decided_at < $2 AND p.recorded_at < $2
              AND ${inFiscalYear('p.decided_at')})`,
    validFrom: '2021-04-01',
    validTo: null,
    citation: '社会福祉法106条の4第2項6号',
  },
];
