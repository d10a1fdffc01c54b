/** A version of a record, with the moment it was written down. */
export interface Version {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Date;
}

/**
 * What the records said at a moment: of each, the highest version that had been written by then.
 * What was written later, though it speaks of that time, nobody could have known.
 */
export function asOf<T extends Version>(versions: readonly T[], at: Date): readonly T[] {
  const latest = new Map<string, T>();
  for (const version of versions) {
    if (version.recordedAt > at) continue;
    const known = latest.get(version.id);
    if (known === undefined || known.version < version.version) latest.set(version.id, version);
  }
  return [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
