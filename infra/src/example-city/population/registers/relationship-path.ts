import type { Person } from '../homes/person.js';

/** One step of 続柄 and the person it leads to. */
interface Step {
  readonly term: string;
  readonly to: Person;
}

/**
 * 続柄 of one person seen from another: the shortest chain of at most four terms (住民基本台帳事務処理
 * 要領 第1-2-(2)-エ), else 縁故者; 同居人 where they are not related.
 *
 * @param circle everybody of the home; dead relatives are reached through them
 */
export function createRelationships(
  circle: readonly Person[],
): (head: Person, of: Person) => string {
  const children = childrenByParent(circle);
  const paths = new Map<Person, Map<Person, string[]>>();
  return (head, of) => {
    let known = paths.get(head);
    if (!known) {
      known = explore(head, children);
      paths.set(head, known);
    }
    const path = known.get(of);
    if (path === undefined) return of.distantKin || head.distantKin ? '縁故者' : '同居人';
    if (path.length === 0) return '世帯主';
    if (of.adoptedIn && path.length === 1 && path[0] === '子') return '子（子の夫）';
    return path.length > 4 ? '縁故者' : path.join('の');
  };
}

/** 並び順: 世帯主, 配偶者, 子, 子の家族, 父母, 兄弟姉妹, 祖父母, the rest, 縁故者, 同居人. */
export function relationshipRank(relationship: string): number {
  if (relationship === '世帯主') return 0;
  if (/^[夫妻](（未届）)?$/u.test(relationship)) return 1;
  if (/^子(（|$)/u.test(relationship)) return 2;
  if (relationship.startsWith('子の')) return 3;
  if (/^([夫妻]の)?[父母]$/u.test(relationship)) return 4;
  if (/^([夫妻]の)?[兄姉弟妹]$/u.test(relationship)) return 5;
  if (/[父母]の[父母]$/u.test(relationship)) return 6;
  if (relationship === '縁故者') return 8;
  return relationship === '同居人' ? 9 : 7;
}

function childrenByParent(circle: readonly Person[]): Map<Person, Person[]> {
  const seen = new Set<Person>();
  const children = new Map<Person, Person[]>();
  const queue = [...circle];
  for (let one = queue.pop(); one; one = queue.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const parent of [one.father, one.mother]) {
      if (!parent) continue;
      children.set(parent, [...(children.get(parent) ?? []), one]);
      queue.push(parent);
    }
    for (const other of [one.spouse, one.partner]) if (other) queue.push(other);
  }
  return children;
}

function explore(head: Person, children: Map<Person, Person[]>): Map<Person, string[]> {
  const paths = new Map<Person, string[]>([[head, []]]);
  const queue: Person[] = [head];
  for (let at = queue.shift(); at; at = queue.shift()) {
    const path = paths.get(at) ?? [];
    for (const { term, to } of steps(at, children)) {
      if (paths.has(to)) continue;
      paths.set(to, [...path, term]);
      queue.push(to);
    }
  }
  return paths;
}

function steps(at: Person, children: Map<Person, Person[]>): Step[] {
  const own = (parent?: Person) => (parent ? (children.get(parent) ?? []) : []);
  const siblings = [...own(at.father), ...own(at.mother)].filter((one) => one !== at);
  return [
    ...(at.spouse ? [{ term: at.spouse.sex === 'M' ? '夫' : '妻', to: at.spouse }] : []),
    ...(at.partner
      ? [{ term: at.partner.sex === 'M' ? '夫（未届）' : '妻（未届）', to: at.partner }]
      : []),
    ...own(at).map((to) => ({ term: '子', to })),
    ...(at.father ? [{ term: '父', to: at.father }] : []),
    ...(at.mother ? [{ term: '母', to: at.mother }] : []),
    ...siblings.map((to) => ({ term: siblingTerm(at, to), to })),
  ];
}

function siblingTerm(at: Person, to: Person): string {
  const older = to.birth < at.birth;
  if (to.sex === 'M') return older ? '兄' : '弟';
  return older ? '姉' : '妹';
}
