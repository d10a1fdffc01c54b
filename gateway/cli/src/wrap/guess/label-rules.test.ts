import { describe, expect, it } from '@jest/globals';
import type { ColumnType } from './column-types.js';
import { proposeLabel } from './label-rules.js';

/** Column → rule → what 住宅 would be told. */
const housing: readonly (readonly [
  name: string,
  type: ColumnType,
  rule: string,
  category: string | null,
])[] = [
  ['宛名番号', 'TEXT', 'BASE_REGISTER', null],
  ['氏名', 'TEXT', 'BASE_REGISTER', null],
  ['生年月日', 'DATE', 'BASE_REGISTER', null],
  ['現住所', 'TEXT', 'BASE_REGISTER', null],
  ['世帯主氏名', 'TEXT', 'BASE_REGISTER', null],
  ['電話番号', 'PHONE', 'CONTACT_POINT', null],
  ['連絡', 'PHONE', 'CONTACT_POINT', null],
  ['連帯保証人', 'TEXT', 'THIRD_PARTY', null],
  ['緊急連絡先電話番号', 'PHONE', 'THIRD_PARTY', null],
  ['同居者氏名', 'TEXT', 'THIRD_PARTY', null],
  ['団地名', 'CODE', 'WHEREABOUTS', 'HOUSING_TENANCY'],
  ['号室', 'TEXT', 'WHEREABOUTS', 'HOUSING_TENANCY'],
  ['収入区分', 'CODE', 'TAX', 'HOUSING_INCOME'],
  ['所得額', 'YEN', 'TAX', 'HOUSING_INCOME'],
  ['DV避難', 'FLAG', 'ABUSE', null],
  ['出所者枠', 'FLAG', 'CRIME', null],
  ['障害者世帯', 'FLAG', 'HEALTH', null],
  ['生活保護', 'FLAG', 'PUBLIC_ASSISTANCE', null],
  ['備考', 'TEXT', 'FREE_TEXT', null],
  ['様子', 'TEXT', 'FREE_TEXT', null],
  ['担当者', 'TEXT', 'DESK', null],
  ['入居年月日', 'DATE', 'NAMED_ALIKE', 'HOUSING_TENANCY'],
  ['家賃', 'YEN', 'NAMED_ALIKE', 'HOUSING_RENT'],
  ['滞納月数', 'INTEGER', 'NAMED_ALIKE', 'HOUSING_RENT'],
  ['更新回数', 'INTEGER', 'USUAL', 'HOUSING_TENANCY'],
];

describe('proposeLabel', () => {
  it.each(housing)('%s (%s): %s', (name, type, rule, category) => {
    const { why, ...proposal } = proposeLabel({ name, type }, 'housing');
    expect(proposal).toEqual({ rule, category });
    expect(why).not.toBe('');
  });

  it('offers a department its own categories only', () => {
    const proposed = [
      proposeLabel({ name: '認知症', type: 'FLAG' }, 'elderly'),
      proposeLabel({ name: '認知症', type: 'FLAG' }, 'housing'),
      proposeLabel({ name: '担当者', type: 'TEXT' }, 'livelihood'),
      proposeLabel({ name: '家賃', type: 'YEN' }, 'statistics'),
    ];
    expect(proposed.map(({ rule, category }) => [rule, category])).toEqual([
      ['HEALTH', 'ELDERLY_DEMENTIA'],
      ['HEALTH', null],
      ['DESK', 'LIVELIHOOD_CONTACT'],
      ['NO_CATEGORY', null],
    ]);
  });
});
