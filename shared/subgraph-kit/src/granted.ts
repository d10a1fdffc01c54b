import type { Grant, GrantViewer, Visibility } from '@kasane/grant/grant';
import type { Visible } from './visibility.js';

/** What a resolver may know of the reader: everything of it from the verified grant, or nothing. */
export interface Granted {
  readonly viewer: GrantViewer | undefined;
  readonly purpose: Grant['purpose'] | undefined;
  readonly use: Grant['use'] | undefined;
  /** Whom a root field may find under a category; nobody unless the grant says so. */
  readonly visible: (category: string) => Visible;
  /** Whether the gateway decided about the category for a root field, with whatever result. */
  readonly decided: (category: string) => boolean;
  /** Categories and single fields that are open about the person. */
  readonly openAbout: (person: string) => ReadonlySet<string>;
  /** @param coordinate `Person.careCertifications`, where a single field may be open */
  readonly may: (person: string, category: string, coordinate?: string) => boolean;
}

const NOTHING: ReadonlySet<string> = new Set<string>();

/** Without a grant nobody reads, and nothing may be told about anybody. */
export function readGranted(grant: Grant | undefined): Granted {
  const open = new Map<string, ReadonlySet<string>>();
  for (const { people, open: labels } of grant?.scope.subjects ?? []) {
    const shared = new Set(labels);
    for (const person of people) {
      const known = open.get(person);
      // Whoever stands in two lists has both; nearly always there is one.
      open.set(person, known === undefined ? shared : new Set([...known, ...labels]));
    }
  }
  const visible = new Map(
    Object.entries(grant?.scope.visible ?? {}).map(([category, people]): [string, Visible] => [
      category,
      visibleBy(people),
    ]),
  );
  const openAbout = (person: string) => open.get(person) ?? NOTHING;
  return {
    viewer: grant?.viewer,
    purpose: grant?.purpose,
    use: grant?.use,
    visible: (category) => visible.get(category) ?? NOTHING,
    decided: (category) => visible.has(category),
    openAbout,
    may: (person, category, coordinate) => {
      const labels = openAbout(person);
      return labels.has(category) || (coordinate !== undefined && labels.has(coordinate));
    },
  };
}

function visibleBy(given: Visibility): Visible {
  if (given === '*') return 'ALL';
  return 'except' in given ? { except: new Set(given.except) } : new Set(given);
}
