import type { Allowance } from '../consent/allowance.js';
import type { ShownFields } from './fetch-plan.js';
import type { FetchTools } from './fetch-tools.js';

/** Tells the ledger what is shown about somebody, and by which decision. */
export function tellShown(
  id: string,
  shown: readonly ShownFields[],
  allowance: Allowance | undefined,
  { onDisclosed }: FetchTools,
): void {
  if (allowance === undefined || shown.length === 0) return;
  // Mostly one consent permits all of it. The list itself is handed on, for it is everybody's.
  if (allowance.ground !== undefined) {
    onDisclosed(id, shown, allowance.ground);
    return;
  }
  for (const fields of shown) {
    const permit = allowance.permitFor(fields.label);
    if (permit !== undefined) onDisclosed(id, [fields], permit);
  }
}
