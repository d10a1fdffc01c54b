import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from './decide.js';
import { explain } from './explain.js';
import type { Question } from './question.js';
import { authorization, prohibition, purpose, worlds } from '../worlds/random-worlds.js';
import { hoursFromNow } from '../worlds/small-city.js';

const permits = (question: Question) => decide(question).kind === 'permit';
const RUNS = { numRuns: 500 };

describe('a decision', () => {
  it('never becomes wider by one more prohibition', () => {
    fc.assert(
      fc.property(worlds, prohibition, (world, added) => {
        const more = { ...world, prohibitions: [...world.prohibitions, added] };
        expect(permits(more) && !permits(world)).toBe(false);
      }),
      RUNS,
    );
  });

  it('never becomes wider by withdrawing or ending a record that refuses nothing, or leaving it out', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, at) => {
        // A refusal taken back lets an earlier consent speak again (rules/later-refusal.ts).
        const records = world.authorizations;
        const nth = at % Math.max(records.length, 1);
        fc.pre(records[nth]?.basis !== 'LB-01' || records[nth].exclusions.length === 0);
        const changed = [
          records.filter((_, index) => index !== nth),
          ...(['withdrawnAt', 'validTo'] as const).map((end) =>
            records.map((one, index) => (index === nth ? { ...one, [end]: hoursFromNow(0) } : one)),
          ),
        ];
        const wider = changed.filter(
          (authorizations) => permits({ ...world, authorizations }) && !permits(world),
        );
        expect(wider).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is not moved by a record about others, for others, or for another purpose', () => {
    fc.assert(
      fc.property(worlds, authorization(), purpose, (world, added, other) => {
        const strangers = [
          { ...added, subjects: ['somebody-else'] },
          { ...added, recipients: ['viewer:somebody-else', 'agency:nowhere', 'role:NOBODY'] },
          ...(other === world.purpose ? [] : [{ ...added, purpose: other }]),
        ];
        const more = { ...world, authorizations: [...strangers, ...world.authorizations] };
        expect(decide(more)).toEqual(decide(world));
      }),
      RUNS,
    );
  });

  it('gives a remedy that tells nothing of records and measures', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const bare = decide({ ...world, authorizations: [], prohibitions: [] });
        const decision = decide(world);
        const remedies = [bare, decision].flatMap((one) =>
          one.kind === 'refuse' ? [one.remedy] : [],
        );
        expect(new Set(remedies).size).toBeLessThan(2);
      }),
      RUNS,
    );
  });

  it('is the same with its explanation, whose last word agrees', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { decision, steps } = explain(world);
        expect(decision).toEqual(decide(world));
        const said = steps.some(({ outcome }) => outcome === 'PERMITTED');
        expect(said).toBe(decision.kind === 'permit');
      }),
      RUNS,
    );
  });

  it('is given for whatever is asked, and what nobody can read refuses', () => {
    const parts = ['viewer', 'purpose', 'subject', 'category', 'authorizations', 'now'] as const;
    fc.assert(
      fc.property(fc.anything(), (garbage) => {
        expect(permits(garbage as Question)).toBe(false);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(worlds, fc.constantFrom(...parts), fc.anything(), (world, part, garbage) => {
        const decision = decide({ ...world, [part]: garbage });
        expect(['permit', 'refuse']).toContain(decision.kind);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(worlds, fc.anything(), (world, garbage) => {
        const prohibitions = [...world.prohibitions, garbage as never];
        const authorizations = [...world.authorizations, garbage as never];
        expect(permits({ ...world, prohibitions }) && !permits(world)).toBe(false);
        expect(decide({ ...world, authorizations })).toEqual(decide(world));
      }),
      RUNS,
    );
  });
});
