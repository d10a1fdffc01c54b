import type { CastFamily, CastMember } from '../../cast/cast-family.js';

/**
 * Somebody while families are being put together. A `ghost` is a relative who is dead or lives
 * outside the city and is only there so that 続柄 can be followed through him or her.
 */
export interface Person {
  readonly sex: 'M' | 'F';
  readonly birth: string;
  readonly age: number;
  readonly ghost?: true;
  readonly cast?: CastMember;
  father?: Person;
  mother?: Person;
  spouse?: Person;
  /** 婿養子: adopted by the parents of the wife, whose child he then is as well. */
  adoptedIn?: true;
  /** Kin too distant to be written: 縁故者 to everybody of the home. */
  distantKin?: true;
  /** 未届の夫・妻. */
  partner?: Person;
}

export type HomeKind =
  | 'COUPLE_WITH_CHILDREN'
  | 'SINGLE_MOTHER'
  | 'SINGLE_FATHER'
  | 'THREE_GENERATIONS'
  | 'ELDERLY_ALONE'
  | 'ELDERLY_COUPLE'
  | 'PARENT_AND_UNMARRIED'
  | 'ELDERLY_OTHER'
  | 'FACILITY'
  | 'COUPLE'
  | 'COUPLE_AND_ADULT_CHILD'
  | 'PARENT_AND_ADULT_CHILD'
  | 'SHARED'
  | 'ALONE'
  | 'CAST';

/** A dwelling while it is being put together. */
export interface Home {
  readonly kind: HomeKind;
  readonly members: Person[];
  readonly head: Person;
  /** Who would form a register of their own if this dwelling were split, their head first. */
  readonly splittable?: readonly Person[];
  readonly cast?: CastFamily;
}

export const ghost = (sex: 'M' | 'F', links: Partial<Person> = {}): Person => ({
  sex,
  birth: '',
  age: 0,
  ghost: true,
  ...links,
});

export function marry(one: Person, other: Person): void {
  one.spouse = other;
  other.spouse = one;
}

export function adopt(children: readonly Person[], father?: Person, mother?: Person): void {
  for (const child of children) {
    if (father) child.father = father;
    if (mother) child.mother = mother;
  }
}

/** Brothers and sisters whose parents are not there. */
export function makeSiblings(...people: readonly Person[]): void {
  adopt(people, ghost('M'), ghost('F'));
}
