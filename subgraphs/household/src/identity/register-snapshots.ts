import type { RegisterRow } from './read-register-rows.js';

/** One register at one moment: who stood in it together. */
export interface Snapshot {
  readonly past: boolean;
  readonly rows: readonly RegisterRow[];
}

/**
 * Every register as it is, and as it was just before each change that took somebody's state out of
 * it (世帯分離, 世帯主変更, 転出), newest first. 続柄 of one moment fit together; of two moments they do not.
 */
export function* registerSnapshots(rows: readonly RegisterRow[]): Generator<Snapshot> {
  const registers = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    const members = registers.get(row.register) ?? [];
    members.push(row);
    registers.set(row.register, members);
  }
  for (const members of registers.values()) {
    const present = members.filter(({ latest }) => latest);
    if (present.length > 1) yield { past: false, rows: inOrder(present) };
    const changes = new Set(members.flatMap(({ until }) => until ?? []));
    for (const change of [...changes].sort().reverse()) {
      const then = members.filter(
        ({ from, until }) => from < change && (until === null || until >= change),
      );
      if (then.length > 1) yield { past: true, rows: inOrder(then) };
    }
  }
}

const inOrder = (rows: readonly RegisterRow[]): RegisterRow[] =>
  [...rows].sort((a, b) => a.position - b.position);
