import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import { insertRow } from '@kasane/subgraph-kit/recording/write-version';
import { columnOf, type Kind, type Values } from './kind.js';

export interface Version {
  readonly kind: Kind;
  readonly id: string;
  readonly version: number;
  readonly values: Values;
  readonly why: string;
  readonly closedAt: Date | null;
}

/** Adds a version; the table's triggers refuse one that does not follow the latest. */
export const writeVersion = (
  { kind, id, version, values, why, closedAt }: Version,
  { manager, viewer }: Desk,
): Promise<void> =>
  insertRow(manager, `community.${kind.table}_version`, {
    id,
    version,
    closed_at: closedAt,
    recorded_by: viewer.id,
    recorded_by_agency: viewer.agency,
    reason: why,
    ...Object.fromEntries(
      kind.fields.map((field) => [columnOf(field), values[field.name] ?? null]),
    ),
  });
