import { describe, expect, it } from '@jest/globals';
import { findIndividualNumbers } from './find-individual-numbers.js';
import { findPersonColumns, linkColumns } from './find-person-columns.js';

const column = (name: string, ...cells: readonly string[]) => ({ name, cells });
const traits = [
  column('氏名カナ', 'カサネ ハナコ', 'カサネ タロウ'),
  column('生年月日', 'S17.03.03', 'S16.01.01'),
  column('性別', '女', '男'),
];

describe('findPersonColumns', () => {
  it('prefers 宛名番号', () => {
    const columns = [column('入居者番号', '1', '2'), column('宛名番号', '10', '20'), ...traits];
    expect(findPersonColumns(columns)).toEqual({ by: 'ATENA', column: '宛名番号' });
  });

  it('takes the own key, reading, birth date and sex where there is none', () => {
    const found = findPersonColumns([column('受付番号', '1', '2'), ...traits]);
    expect(found).toEqual({
      by: 'TRAITS',
      key: '受付番号',
      kana: '氏名カナ',
      birth: '生年月日',
      sex: '性別',
    });
    expect(found && linkColumns(found)).toEqual(['受付番号', '氏名カナ', '生年月日', '性別']);
  });

  it('takes no key that stands twice or is missing somewhere', () => {
    expect(findPersonColumns([column('受付番号', '1', '1'), ...traits])).toBeNull();
    expect(findPersonColumns([column('受付番号', '1', ''), ...traits])).toBeNull();
  });

  it('does not take the reading of somebody else', () => {
    const [, ...others] = traits;
    const columns = [column('受付番号', '1', '2'), column('保証人フリガナ', 'ア', 'イ'), ...others];
    expect(findPersonColumns(columns)).toBeNull();
  });
});

describe('findIndividualNumbers (D-3)', () => {
  const valid = ['123456789018', '000000000060'];

  it('knows them by name and by check digit, also inside a memo', () => {
    expect(
      findIndividualNumbers([
        column('個人番号', '', 'x'),
        column('番号2', ...valid),
        column('備考', 'なし', '番号は1234-5678-9018'),
      ]),
    ).toEqual([
      { column: '個人番号', rows: [1] },
      { column: '番号2', rows: [0, 1] },
      { column: '備考', rows: [1] },
    ]);
  });

  it('lets other numbers of twelve digits and a 宛名番号 pass', () => {
    const others = Array.from({ length: 40 }, (_, at) => String(100_000_000_000 + at * 7_919));
    expect(
      findIndividualNumbers([column('証番号', ...others), column('宛名番号', ...valid)]),
    ).toEqual([]);
  });
});
