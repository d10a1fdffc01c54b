import { describe, expect, it } from '@jest/globals';
import { createFetchPlan } from './fetch-plan.js';
import { labels } from './small-town.js';
import type { FetchResult } from './fetch-tools.js';
import { wholeAnswer } from './whole-answer.js';

const plan = createFetchPlan(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { __typename id name carer { note person { id } } } } }',
  labels,
);
const whole = (entities: readonly unknown[], errors: FetchResult['errors'] = []) => {
  const result: FetchResult = { data: { _entities: entities }, errors };
  wholeAnswer(result, plan);
  return result.data;
};

describe('what is handed on to a derived field', () => {
  it('has null for what was withheld, at any depth', () => {
    expect(whole([{ id: 'a', carer: { person: null } }, { id: 'b', name: '花' }, null])).toEqual({
      _entities: [
        { id: 'a', name: null, carer: { note: null, person: null } },
        { id: 'b', name: '花', carer: null },
        { name: null, carer: null },
      ],
    });
  });

  it('lacks what a department failed to say, which is not the same as nothing', () => {
    const failed = { message: '', extensions: { code: 'SUBGRAPH_ERROR' } };
    expect(whole([{ id: 'a', name: '花', carer: null }], [failed])).toEqual({
      _entities: [{ id: 'a', name: '花' }],
    });
  });

  it('is left alone where there is no answer', () => {
    const nothing: FetchResult = { data: null, errors: [] };
    wholeAnswer(nothing, plan);
    expect(nothing).toEqual({ data: null, errors: [] });
  });
});
