import { agencies, isAgencyCode, type AgencyCode } from '../tables/agencies.js';

/**
 * Who was faster, when somebody else changed a record that a writer had read. Nothing in it is free
 * text, so that nothing a subgraph wrote by itself passes the gateway (leaks.md 14).
 */
export interface VersionConflict {
  /** The version there is now. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
  /** The agency of whoever changed it; the staff member stands in the record's history. */
  readonly agency: AgencyCode;
}

const names: ReadonlyMap<string, string> = new Map(agencies.map(({ code, name }) => [code, name]));

/** The conflict a subgraph tells of, where every part of it is one; undefined otherwise. */
export function readVersionConflict(value: unknown): VersionConflict | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, changedAt, agency } = value as Readonly<Record<string, unknown>>;
  const moment = new Date(typeof changedAt === 'string' ? changedAt : NaN);
  return Number.isInteger(version) && isAgencyCode(agency) && !Number.isNaN(moment.getTime())
    ? { version: version as number, changedAt: moment.toISOString(), agency }
    : undefined;
}

const japaneseTime = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** For the writer: who changed it and when, in Japanese time, and what to do. */
export const versionConflictText = ({ agency, changedAt, version }: VersionConflict): string =>
  `読んだ後に、${names.get(agency) ?? agency}が${japaneseTime.format(new Date(changedAt))}にこの記録を変えました (今の版は ${String(version)})。読み直してから、もう一度操作してください。`;
