import { isObject, type Growing } from './run.js';

/**
 * Adds what one fetch brought to what others did. Objects grow together, lists of equal length item
 * by item; anything else is replaced. `source` may become part of `target`.
 */
export function mergeAnswer(target: Growing, source: Growing): void {
  for (const key of Object.keys(source)) {
    const brought = source[key];
    if (brought === undefined) continue;
    const known = target[key];
    if (known === undefined || known === null) target[key] = brought;
    else if (isObject(known) && isObject(brought)) mergeAnswer(known, brought);
    else if (isList(known) && isList(brought) && known.length === brought.length) {
      mergeLists(known, brought);
    } else target[key] = brought;
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  source.forEach((brought, at) => {
    const known = target[at];
    if (isObject(known) && isObject(brought)) mergeAnswer(known, brought);
    else target[at] = brought;
  });
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
