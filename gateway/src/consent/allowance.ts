import {
  both,
  hasCategory,
  isSame,
  maskOf,
  type CategoryMask,
} from '@kasane/policy/decision/category-mask';
import {
  groundFor,
  groundForField,
  permitsField,
  type Permit,
  type SubjectMask,
} from '@kasane/policy/decision/subject-mask';
import type { AskedField } from '../firewall/prune-selection.js';

/** What of the asked is permitted about one person. */
export interface Allowance {
  /** Categories, and coordinates of single fields. People who are permitted the same share one set. */
  readonly open: ReadonlySet<string>;
  /** Why all of these are, where one record permits everything. */
  readonly ground: Permit | undefined;
  /** Why one of these is, looked up only where it is recorded. */
  readonly permitFor: (label: string) => Permit | undefined;
  /** Nothing may tell where the person is, whosever record it stands in (D-1). */
  readonly placeHidden: boolean;
}

export interface Asked {
  readonly categories: readonly string[];
  readonly fields: readonly AskedField[];
}

/** Nothing about anybody nobody has decided about. */
export const NO_ALLOWANCE: Allowance = {
  open: new Set(),
  ground: undefined,
  permitFor: () => undefined,
  placeHidden: true,
};

/** Holds what is asked against what is permitted, by bits: people who differ in none share a set. */
export function allow(
  subjects: readonly string[],
  masks: ReadonlyMap<string, SubjectMask>,
  { categories, fields }: Asked,
): ReadonlyMap<string, Allowance> {
  const asked = maskOf(categories);
  const sets = new Map<string, ReadonlySet<string>>();
  const setOf = (permitted: CategoryMask, singly: readonly AskedField[]) => {
    const key = `${permitted.join()} ${singly.map(({ coordinate }) => coordinate).join()}`;
    const open = sets.get(key) ?? openSet(permitted, singly, categories);
    sets.set(key, open);
    return open;
  };
  // Mostly the next one is permitted what the one before was.
  let before: { readonly permitted: CategoryMask; readonly open: ReadonlySet<string> } | undefined;
  const allowances = new Map<string, Allowance>();
  for (const subject of subjects) {
    const mask = masks.get(subject);
    if (mask === undefined) {
      allowances.set(subject, NO_ALLOWANCE);
      continue;
    }
    const permitted = both(mask.categories, asked);
    const singly = fieldsIn(mask, permitted, fields);
    const open =
      singly.length === 0 && before !== undefined && isSame(before.permitted, permitted)
        ? before.open
        : setOf(permitted, singly);
    before = singly.length === 0 ? { permitted, open } : undefined;
    const permitFor = (label: string) => permitOf(mask, label, singly);
    const { placeHidden } = mask;
    allowances.set(subject, { open, ground: groundOfAll(mask), permitFor, placeHidden });
  }
  return allowances;
}

/** The fields a record opens singly, where their category is not permitted as a whole. */
const fieldsIn = (
  mask: SubjectMask,
  permitted: CategoryMask,
  fields: readonly AskedField[],
): readonly AskedField[] =>
  mask.coordinates.length === 0
    ? []
    : fields.filter(
        ({ category, under }) =>
          !hasCategory(permitted, category) && permitsField(mask, category, under),
      );

const openSet = (
  permitted: CategoryMask,
  singly: readonly AskedField[],
  categories: readonly string[],
): ReadonlySet<string> =>
  new Set([
    ...categories.filter((category) => hasCategory(permitted, category)),
    ...singly.map(({ coordinate }) => coordinate),
  ]);

function groundOfAll({ openings, standing }: SubjectMask): Permit | undefined {
  const [opening, ...others] = openings;
  return others.length === 0 && standing.size === 0 ? opening?.permit : undefined;
}

function permitOf(
  mask: SubjectMask,
  label: string,
  singly: readonly AskedField[],
): Permit | undefined {
  const field = singly.find(({ coordinate }) => coordinate === label);
  return field === undefined
    ? groundFor(mask, label)
    : groundForField(mask, field.category, field.under);
}
