import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import { subgraph } from './subgraph.js';

const labels = readLabels(parse(subgraph.sdl));

describe('the disability subgraph', () => {
  it('says these things about a person, each under its category', () => {
    const person = labels.get('Person');
    expect([...(person?.fields.values() ?? [])].map((f) => [f.field, f.category])).toEqual([
      ['id', undefined],
      ['disabilityContact', 'DISABILITY_CONTACT'],
      ['supportCoordinator', 'DISABILITY_CONTACT'],
      ['physicalHandbooks', 'DISABILITY_PHYSICAL'],
      ['immuneFunctionHandbook', 'DISABILITY_IMMUNE'],
      ['intellectualHandbooks', 'DISABILITY_INTELLECTUAL'],
      ['mentalHandbooks', 'DISABILITY_MENTAL'],
      ['psychiatricOutpatientCare', 'DISABILITY_MENTAL'],
      ['supportClassifications', 'DISABILITY_SUPPORT_CLASS'],
      ['disabilityServices', 'DISABILITY_SERVICE'],
      ['disabilitySupportPlan', 'DISABILITY_SERVICE'],
      ['disabilityCopayments', 'DISABILITY_COPAYMENT'],
    ]);
  });

  it('labels the inside of each answer like the answer', () => {
    const inside = [...(labels.get('Person')?.fields.values() ?? [])].flatMap((field) =>
      [...(labels.get(field.returns)?.fields.values() ?? [])]
        .filter(({ category }) => category !== field.category)
        .map(({ type, field: name }) => `${type}.${name}`),
    );
    expect(inside).toEqual([]);
  });
});
