import { expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { tellsWhereabouts } from '@kasane/policy/tables/whereabouts';
import { parse } from 'graphql';
import { subgraph } from './subgraph.js';

it('the elderly subgraph says that somebody lives elsewhere where D-1 keeps it back', () => {
  const insurance = readLabels(parse(subgraph.sdl)).get('CareInsurance');
  const kept = [...(insurance?.fields.values() ?? [])].flatMap(({ field, category }) =>
    category !== undefined && tellsWhereabouts(category) ? [field] : [],
  );
  expect(kept).toEqual(['residesElsewhere']);
});
