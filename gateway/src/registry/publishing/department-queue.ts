import type { AgencyCode } from '@kasane/policy/tables/agencies';
import { RegistryError } from '../registry-errors.js';

/** Acts of one department that may wait for each other. */
const MOST_WAITING = 16;

/**
 * One act of a department at a time: a department that sends one exhausting schema after the other
 * waits for itself, and the others have the threads to themselves (leaks.md 37).
 */
export function createDepartmentQueue(
  most = MOST_WAITING,
): <T>(department: AgencyCode, act: () => Promise<T>) => Promise<T> {
  const waiting = new Map<AgencyCode, { last: Promise<unknown>; length: number }>();
  return async (department, act) => {
    const queue = waiting.get(department) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length >= most) throw new RegistryError('TOO_BUSY');
    waiting.set(department, queue);
    queue.length += 1;
    const turn = queue.last.then(act);
    queue.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      queue.length -= 1;
      if (queue.length === 0) waiting.delete(department);
    }
  };
}
