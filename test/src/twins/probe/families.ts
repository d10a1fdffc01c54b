import type { Tables } from '../table-rows.js';

/** Person → the number of a family: whoever shares a household of any kind, and their kin. */
export function familiesOf(tables: Tables): ReadonlyMap<string, number> {
  const ties = [
    ...(tables.get('household.household_member') ?? []).map((row) => [
      String(row['person_id']),
      String(row['household_id']),
    ]),
    ...(tables.get('household.kinship') ?? []).map((row) => [
      String(row['from_person']),
      String(row['to_person']),
    ]),
  ];
  const next = new Map<string, string[]>();
  for (const [a = '', b = ''] of ties) {
    next.set(a, [...(next.get(a) ?? []), b]);
    next.set(b, [...(next.get(b) ?? []), a]);
  }
  const families = new Map<string, number>();
  let count = 0;
  for (const start of next.keys()) {
    if (families.has(start)) continue;
    count += 1;
    for (const left = [start]; left.length > 0;) {
      const one = left.pop() ?? '';
      if (families.has(one)) continue;
      families.set(one, count);
      left.push(...(next.get(one) ?? []));
    }
  }
  return families;
}
