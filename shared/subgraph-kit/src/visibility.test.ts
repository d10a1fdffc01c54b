import { describe, expect, it } from '@jest/globals';
import { intersect, isVisible, visibleSql, type Visible } from './visibility.js';

describe('intersect', () => {
  it('keeps those in every set', () => {
    expect(intersect(['ALL', new Set(['a', 'b']), new Set(['b', 'c'])])).toEqual(new Set(['b']));
    expect(intersect(['ALL', 'ALL'])).toBe('ALL');
  });

  it('takes out whom one of them leaves out', () => {
    const but = (...ids: readonly string[]) => ({ except: new Set(ids) });
    expect(intersect(['ALL', but('a'), but('b')])).toEqual(but('a', 'b'));
    expect(intersect([but('a'), new Set(['a', 'b'])])).toEqual(new Set(['b']));
    expect(intersect([new Set(['a', 'b']), but('a')])).toEqual(new Set(['b']));
    expect(['a', 'b'].map((id) => isVisible(but('a'), id))).toEqual([false, true]);
  });
});

it('is a condition of SQL', () => {
  const sql = (visible: Visible) => {
    const bound: unknown[] = [];
    return [visibleSql(visible, 's.person_id', (ids) => `$${String(bound.push(ids))}`), bound];
  };
  expect(sql('ALL')).toEqual(['true', []]);
  expect(sql(new Set(['a']))).toEqual(['s.person_id = ANY ($1::uuid[])', [['a']]]);
  expect(sql({ except: new Set(['a']) })).toEqual(['s.person_id <> ALL ($1::uuid[])', [['a']]]);
});
