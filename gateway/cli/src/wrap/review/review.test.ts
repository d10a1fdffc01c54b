import { describe, expect, it } from '@jest/globals';
import type { Extract } from '../source/extract.js';
import { decide, type Decisions } from './decide.js';
import { findProblems } from './find-problems.js';
import { makeReview } from './make-review.js';
import type { Review } from './review.js';

const extract: Extract = {
  rows: 4,
  lineOf: (index) => index + 2,
  columns: [
    { name: '宛名番号', cells: ['10', '20', '30', '40'] },
    { name: '入居年月日', cells: ['H16.04.01', '不明', 'S50.1.1', '2004/4/1'] },
    { name: '家賃', cells: ['1,000', '2000円', '', '3000'] },
    { name: '住宅種別', cells: ['公営', '公営', '改良', '公営'] },
    { name: '収入区分', cells: ['1', '2', '1', '1'] },
    { name: '連帯保証人', cells: ['山', '山', '山', '山'] },
    { name: '汚水処理区', cells: ['A', 'A', 'A', 'A'] },
    { name: '現住所', cells: ['a', 'b', 'c', 'd'] },
  ],
};
const source = {
  kind: 'FILE',
  file: '市営住宅.csv',
  sha256: 'x',
  encoding: 'CP932',
  rows: 4,
  table: '市営住宅',
} as const;
const review = (more: { former?: Review; extract?: Extract } = {}) =>
  makeReview({
    name: 'public-housing',
    department: 'housing',
    title: '市営住宅の入居',
    source,
    extract,
    ...more,
  });
const enough: Decisions = { record: 'HOUSING_TENANCY', label: ['家賃=HOUSING_RENT'] };
const problems = (decisions: Decisions): readonly string[] =>
  findProblems(decide(review(), { ...enough, ...decisions }));

describe('a review', () => {
  it('proposes and decides nothing', () => {
    const { person, record, columns } = review();
    expect({ person, record }).toEqual({
      person: { by: 'ATENA', column: '宛名番号' },
      record: {
        type: 'PublicHousing',
        field: 'publicHousing',
        proposed: {
          category: 'HOUSING_TENANCY',
          rule: 'NAMED_ALIKE',
          why: '区分の名前に同じ言葉があります',
        },
        category: null,
      },
    });
    expect(
      columns.map(({ column, field, type, category }) => [column, field, type, category]),
    ).toEqual([
      ['宛名番号', 'atenaNumber', 'TEXT', null],
      ['入居年月日', 'tenancyDate', 'TEXT', null],
      ['家賃', 'rent', 'YEN', null],
      ['住宅種別', 'housingKind', 'CODE', null],
      ['収入区分', 'incomeClass', 'CODE', null],
      ['連帯保証人', 'guarantor', 'CODE', null],
      ['汚水処理区', null, 'CODE', null],
      ['現住所', null, 'TEXT', null],
    ]);
    expect(findProblems(review())).toEqual([
      'record.category: 記録があること自体の区分を書いてください (提案: HOUSING_TENANCY)',
      'columns: 区分を決めた列がひとつもありません。出してよい列の category に区分を書いてください',
    ]);
  });

  it('quotes codes, but of no column that had better be left out', () => {
    const quoted = review().columns.filter(({ values }) => values.length > 0);
    expect(quoted.map(({ column, values }) => [column, values.map(({ code }) => code)])).toEqual([
      ['住宅種別', ['公営', '改良']],
      ['収入区分', ['1', '2']],
      ['汚水処理区', ['A']],
    ]);
  });

  it('keeps what was decided when the file comes again, and leaves new columns out', () => {
    const former = decide(review(), enough);
    const more = [...extract.columns, { name: '敷金', cells: ['1', '2', '3', '4'] }];
    const again = review({ former, extract: { ...extract, columns: more } });
    expect(findProblems(again)).toEqual([]);
    expect(again.columns.filter(({ category }) => category !== null)).toMatchObject([
      { column: '家賃', category: 'HOUSING_RENT' },
    ]);
  });

  it('names no value by another name when a new one comes', () => {
    const cells = ['あ', '公営', '改良', '公営'];
    const columns = extract.columns.map((column) =>
      column.name === '住宅種別' ? { ...column, cells } : column,
    );
    const again = review({ former: review(), extract: { ...extract, columns } });
    const kind = again.columns.find(({ column }) => column === '住宅種別');
    expect(kind?.values.map(({ code, value }) => [code, value])).toEqual([
      ['公営', 'VALUE_1'],
      ['改良', 'VALUE_2'],
      ['あ', 'VALUE_3'],
    ]);
  });
});

describe('what must be decided', () => {
  it('is nothing once the record and a column have a category', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['a category nobody knows', { label: ['家賃=RENT'] }, '区分「RENT」は区分表にありません'],
    ['one of another department', { label: ['家賃=ELDERLY_CARE_LEVEL'] }, 'elderly のもの'],
    ['no English name', { label: ['汚水処理区=HOUSING_RENT'] }, 'field に英語の名前'],
    [
      'a name twice',
      { label: ['家賃,住宅種別=HOUSING_RENT'], field: ['住宅種別=rent'] },
      'ほかの列と同じ',
    ],
    ['a name that is taken', { field: ['家賃=id'] }, 'field「id」は使えません'],
    ['a tax class shown as rent', { label: ['収入区分=HOUSING_RENT'] }, '地方税法22条'],
    ['an address', { label: ['現住所=HOUSING_RENT'], field: ['現住所=address'] }, 'D-1'],
    [
      'another person',
      { label: ['連帯保証人=HOUSING_RENT'], type: ['連帯保証人=TEXT'] },
      '本人でない人',
    ],
    ['a code column without its codes', { label: ['連帯保証人=HOUSING_RENT'] }, '一覧がまだ'],
  ] as const)('%s', (_what, decisions, said) => {
    const found = problems(decisions);
    expect(found.filter((problem) => problem.includes(said))).not.toEqual([]);
  });

  it.each([
    ['a column by its name', { label: ['汚水処理区=HOUSING_RENT'], field: ['汚水処理区=zone'] }],
    ['a tax class as tax', { label: ['収入区分=HOUSING_INCOME'] }],
    [
      'against a rule, with a reason',
      {
        label: ['現住所=HOUSING_RENT'],
        field: ['現住所=address'],
        reason: ['現住所=団地の郵便受けの番号だけが入っている'],
      },
    ],
  ] as const)('allows %s', (_what, decisions) => {
    expect(problems(decisions)).toEqual([]);
  });

  it('is asked of columns that exist, in words that can be read', () => {
    expect(() => problems({ label: ['ない列=HOUSING_RENT'] })).toThrow('ない列');
    expect(() => problems({ label: ['家賃'] })).toThrow('列=値');
    expect(() => problems({ type: ['家賃=MONEY'] })).toThrow('その型はありません');
  });
});
