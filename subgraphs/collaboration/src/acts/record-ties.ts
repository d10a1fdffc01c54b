import { checkPerson, checkText } from '@kasane/subgraph-kit/recording/check-values';
import { collectProblems } from '@kasane/subgraph-kit/recording/collect-problems';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { Recorded } from '../recorded.js';
import { optionalText } from './read-values.js';
import { recordFacts, type Learnt } from './record-facts.js';
import { requireMay } from './require-may.js';

export interface KinTiesInput extends Learnt {
  readonly ties: readonly {
    readonly relation: string;
    readonly other?: string | null;
    readonly livingTogether?: boolean | null;
    readonly deceased?: boolean | null;
    readonly keyPerson?: boolean | null;
  }[];
}

export interface SocialTiesInput extends Learnt {
  readonly ties: readonly {
    readonly kind: string;
    readonly name: string;
    readonly place?: string | null;
    readonly strength: string;
  }[];
}

/** ジェノグラム: one line from the person to a relative, who may or may not be in the index. */
export async function recordKinTies(input: KinTiesInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'ASSESS');
  const problems = collectProblems();
  if (input.ties.length === 0) problems.add('input.ties', 'NOTHING_CHOSEN');
  const facts = input.ties.map((tie, at) => {
    const place = `input.ties[${String(at)}]`;
    const other = tie.other ?? null;
    if (other !== null) checkPerson(`${place}.other`, other, problems);
    return {
      relation: checkText(`${place}.relation`, tie.relation, problems),
      other,
      living_together: tie.livingTogether ?? null,
      deceased: tie.deceased ?? false,
      key_person: tie.keyPerson ?? false,
    };
  });
  problems.settle();
  return recordFacts('KIN_TIE', input, facts, desk);
}

/** エコマップ: one line from the person to an agency, a place or people around. */
export async function recordSocialTies(input: SocialTiesInput, desk: Desk): Promise<Recorded> {
  requireMay(desk, 'ASSESS');
  const problems = collectProblems();
  if (input.ties.length === 0) problems.add('input.ties', 'NOTHING_CHOSEN');
  const facts = input.ties.map((tie, at) => {
    const place = `input.ties[${String(at)}]`;
    return {
      kind: tie.kind,
      name: checkText(`${place}.name`, tie.name, problems),
      place_id: optionalText(`${place}.place`, tie.place, problems),
      strength: tie.strength,
    };
  });
  problems.settle();
  return recordFacts('SOCIAL_TIE', input, facts, desk);
}
