import { describe, expect, it } from '@jest/globals';
import { servable } from './servable.js';

const rows = (...marks: readonly string[]) => marks.map((suppressed) => ({ suppressed }));

describe('servable', () => {
  it.each([[[]], [['0']], [['0', '0']]])('serves all of %j', (marks) => {
    expect(servable(rows(...marks))).toEqual(rows(...marks));
  });

  it.each([[['1']], [['0', '1']], [['1', '0', '0']], [['']], [['2']]])(
    'serves nothing of %j, as if there were no rows',
    (marks) => {
      expect(servable(rows(...marks))).toEqual(servable([]));
    },
  );
});
