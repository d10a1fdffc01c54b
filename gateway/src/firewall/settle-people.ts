import { isUuid } from '../consent/is-uuid.js';
import { OWN_ALIAS } from './people-behind.js';
import { KEY_ALIAS, type PersonSite } from './prune-selection.js';

/** An object of an answer. */
export type Answer = Record<string, unknown>;

const GONE = Symbol('gone');

/** Takes out what only the firewall asked for (people-behind.ts), the topmost key of it. */
export function removeOwn(data: unknown, { path }: PersonSite): void {
  const at = path.findIndex((key) => key.startsWith(OWN_ALIAS));
  if (at === -1) return;
  for (const holder of objectsAt(data, path.slice(0, at))) {
    Reflect.deleteProperty(holder, path[at] ?? '');
  }
}

/** Every person that appears at a site, with the id the subgraph gave. */
export const peopleAt = (data: unknown, { path }: PersonSite): Answer[] => objectsAt(data, path);

function objectsAt(data: unknown, path: readonly string[]): Answer[] {
  let level: unknown[] = [data];
  for (const key of path) {
    level = level
      .flat(Infinity)
      .flatMap((value) => (isAnswer(value) && Object.hasOwn(value, key) ? [value[key]] : []));
  }
  return level.flat(Infinity).filter(isAnswer);
}

/** What nobody has is an empty text. @param key where the id stands */
export const idOf = (person: Answer, { key }: Pick<PersonSite, 'key'>): string => {
  const id = person[key];
  return isUuid(id) ? id : '';
};

/** Nobody asked for it but us. Taken out of hundreds of objects, it would leave each a slow one. */
export function forgetKey(person: Answer): void {
  person[KEY_ALIAS] = undefined;
}

/**
 * Takes refused people out of the answer: an item of a list goes, the edge that led to the person
 * goes with it, a single reference becomes null. No gap is left to count (leaks.md 18, 23).
 */
export function removeRefused(
  data: Answer,
  site: PersonSite,
  refused: (person: Answer) => boolean,
): void {
  settle(data, 0);

  function settle(value: unknown, depth: number): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => settle(item, depth)).filter((item) => item !== GONE);
    }
    if (!isAnswer(value)) return value;
    const key = site.path[depth];
    if (key === undefined) return refused(value) ? GONE : value;
    const settled = settle(value[key], depth + 1);
    if (settled === GONE && site.edgeDepth === depth) return GONE;
    value[key] = settled === GONE ? null : settled;
    return value;
  }
}

export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
