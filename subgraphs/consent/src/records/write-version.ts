import {
  insertRow as insert,
  nextVersion as next,
  type NextVersion,
  type Value,
} from '@kasane/subgraph-kit/recording/write-version';
import type { EntityManager } from 'typeorm';

export type RecordTable =
  | 'authorization_version'
  | 'sitting_version'
  | 'sitting_member'
  | 'emergency_review_version'
  | 'protection_measure_version'
  | 'protection_release_version'
  | 'conflict_version'
  | 'provision_version';

/** Adds a row to a table of this schema. */
export const insertRow = (
  manager: EntityManager,
  table: RecordTable,
  row: Readonly<Record<string, Value>>,
): Promise<void> => insert(manager, `consent.${table}`, row);

/**
 * Adds the next version of a record of this schema.
 * @returns the new version, or undefined where the expected one is not the latest
 */
export const nextVersion = (
  manager: EntityManager,
  table: Extract<RecordTable, `${string}_version`>,
  change: NextVersion,
): Promise<number | undefined> => next(manager, `consent.${table}`, change);
