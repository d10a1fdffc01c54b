import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Operating-system processes whose work is counted together. */
export interface Crew {
  readonly processes: readonly number[];
  /** With everything they started and everything that ended: PostgreSQL works in its children. */
  readonly withChildren?: boolean;
}

/** Linux counts in hundredths of a second, whatever its own clock does (proc_pid_stat(5)). */
const TICK_MS = 10;

/**
 * Processor milliseconds these processes have used so far; undefined where the system does not say
 * (only Linux has /proc). Unlike the clock on the wall it does not count what else a machine does.
 */
function processorTime({ processes, withChildren = false }: Crew): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const wanted = new Set(processes);
  const members = withChildren
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => readStat(Number(name)))
        .filter((stat) => stat !== undefined && (wanted.has(stat.id) || wanted.has(stat.parent)))
    : processes.map(readStat);
  return members.reduce(
    (sum, stat) => sum + (stat === undefined ? 0 : stat.own + (withChildren ? stat.ended : 0)),
    0,
  );
}

function readStat(id: number) {
  try {
    const text = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    // The name of the program may hold anything but ends with the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (at: number) => Number(fields[at]) * TICK_MS;
    return {
      id,
      parent: Number(fields[1]),
      own: ticks(11) + ticks(12),
      ended: ticks(13) + ticks(14),
    };
  } catch {
    // It has ended in the meantime.
    return undefined;
  }
}

/** Who works for one answer. */
export interface Crews {
  readonly gateway: Crew;
  readonly subgraphs: Crew;
  readonly database: Crew;
}

/** Processor milliseconds of each crew for one request. */
export type Work = Readonly<Record<keyof Crews, number>>;

/** Counts from now on. @returns what was used since, shared out among this many requests */
export function startCounting(crews: Crews): (requests: number) => Work | undefined {
  const count = () => {
    const gateway = processorTime(crews.gateway);
    const subgraphs = processorTime(crews.subgraphs);
    const database = processorTime(crews.database);
    return gateway === undefined || subgraphs === undefined || database === undefined
      ? undefined
      : { gateway, subgraphs, database };
  };
  const before = count();
  return (requests) => {
    const after = count();
    if (before === undefined || after === undefined) return undefined;
    return {
      gateway: (after.gateway - before.gateway) / requests,
      subgraphs: (after.subgraphs - before.subgraphs) / requests,
      database: (after.database - before.database) / requests,
    };
  };
}
