import type { Register, Resident, World } from '../../world.js';

/** One stored state of a resident: since when, why, and the household-level values of then. */
export interface Movement {
  readonly on: string;
  /** 異動事由 */
  readonly reason: string;
  /** 世帯番号 */
  readonly register: string;
  /** 記載順位 within the register, from 1. */
  readonly position: number;
  readonly relationship: string;
  readonly head: Resident | undefined;
}

const reasons = {
  movedIn: '01',
  fromAbroad: '02',
  born: '03',
  split: '24',
  headChanged: '27',
} as const;

/** 履歴 of every resident, oldest first: how they came, and the 世帯分離 that parted their register. */
export function movementsOf(world: World): (resident: Resident) => readonly Movement[] {
  const splitOfOriginal = new Map<number, Register>();
  for (const register of world.registers) {
    if (register.splitFrom !== undefined) {
      splitOfOriginal.set(register.splitFrom.register, register);
    }
  }

  /** The register as it was: those who stayed and those who were split off, in the order of then. */
  const before = (original: Register, split: Register): readonly Resident[] =>
    [...original.members, ...split.members]
      .flatMap((index) => world.residents[index] ?? [])
      .sort((a, b) => rank(a) - rank(b));

  return (resident) => {
    const register = world.registers[resident.register];
    if (register === undefined) return [];
    const now = {
      register: register.number,
      position: register.members.indexOf(resident.index) + 1,
      relationship: resident.relationship,
      head: register.headless ? undefined : world.residents[register.members[0] ?? -1],
    };
    const came = { on: resident.movedInOn, reason: arrival(resident) };
    const split =
      register.splitFrom === undefined ? splitOfOriginal.get(resident.register) : register;
    const on = split?.splitFrom?.on;
    const original = world.registers[split?.splitFrom?.register ?? -1];
    const wasOtherwise = split === register || resident.relationshipBeforeSplit !== undefined;
    if (split === undefined || on === undefined || original === undefined || !wasOtherwise) {
      return [{ ...came, ...now }];
    }
    if (resident.movedInOn >= on) return [{ ...came, ...now }];
    const members = before(original, split);
    const then = {
      register: original.number,
      position: members.indexOf(resident) + 1,
      relationship: resident.relationshipBeforeSplit ?? resident.relationship,
      head: members.find((member) => relationshipThen(member) === '世帯主'),
    };
    const reason = split === register ? reasons.split : reasons.headChanged;
    return [
      { ...came, ...then },
      { on, reason, ...now },
    ];
  };
}

const relationshipThen = (resident: Resident): string =>
  resident.relationshipBeforeSplit ?? resident.relationship;

const rank = (resident: Resident): number => (relationshipThen(resident) === '世帯主' ? 0 : 1);

function arrival(resident: Resident): string {
  if (resident.movedInOn <= resident.birth) return reasons.born;
  return resident.foreign === undefined ? reasons.movedIn : reasons.fromAbroad;
}
