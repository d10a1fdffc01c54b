import { describe, expect, it } from '@jest/globals';
import { columnWords } from './column-words.js';
import { fieldNameOf, proposeName, typeNameOf } from './propose-name.js';

describe('proposeName', () => {
  it.each([
    ['家賃', 'rent'],
    ['家賃月額', 'rentMonthlyAmount'],
    ['入居年月日', 'tenancyDate'],
    ['滞納月数', 'arrearsMonths'],
    ['家賃減免開始年月日', 'rentReductionStartDate'],
    ['連帯保証人有無', 'hasGuarantor'],
    ['住宅　種別', 'housingKind'],
    ['収入区分(コード)', 'incomeClassCode'],
  ])('%s is %s', (column, name) => {
    expect(proposeName(column)).toBe(name);
  });

  it.each(['汚水処理区', '入居したひと', ''])('leaves %j to a human', (column) => {
    expect(proposeName(column)).toBeNull();
  });

  it('has every word once, and each makes a GraphQL name', () => {
    const japanese = columnWords.map(([word]) => word);
    expect(new Set(japanese).size).toBe(japanese.length);
    expect(columnWords.filter(([, english]) => !/^[a-z][A-Za-z]*$/.test(english))).toEqual([]);
  });
});

it('names type and field after the subgraph', () => {
  expect([typeNameOf('public-housing'), fieldNameOf('public-housing')]).toEqual([
    'PublicHousing',
    'publicHousing',
  ]);
});
