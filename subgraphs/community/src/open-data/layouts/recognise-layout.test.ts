import { describe, expect, it } from '@jest/globals';
import { headers, openDataFile } from '../open-data-file.js';
import { readOpenData } from '../read-open-data.js';
import { recogniseLayout } from './recognise-layout.js';
import { FileRefusal } from '@kasane/csv/file-refusal';

const refusalOf = (text: string | Uint8Array): FileRefusal => {
  try {
    readOpenData(typeof text === 'string' ? Buffer.from(text) : text);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
  }
  throw new Error('the file was not refused');
};

describe('recogniseLayout', () => {
  it.each([
    ['standard', '自治体標準オープンデータセット 介護サービス事業所一覧'],
    ['recommended', '推奨データセット 介護サービス事業所一覧'],
    ['childcare', '推奨データセット 子育て施設一覧'],
    ['facility', '推奨データセット 公共施設一覧'],
  ] as const)('knows the %s header', (header, layout) => {
    expect(recogniseLayout(headers[header].split(',')).layout.name).toBe(layout);
  });

  it('takes full-width brackets and letters for the same column', () => {
    const header = headers.standard.replace('(方書)', '（方書）').replace('FAX', 'ＦＡＸ');
    const { positions, unknown } = recogniseLayout(header.split(','));
    expect(positions.get('building')?.column).toBe('建物名等（方書）');
    expect([positions.has('fax'), unknown]).toEqual([true, []]);
  });

  it('reports a column it does not know and goes on', () => {
    const csv = openDataFile('standard', [{ 所在地_町字: '桜町', 所在地_番地以下: '9001' }]);
    const [header, row] = csv.toString().split('\n');
    const reading = readOpenData(Buffer.from(`${header ?? ''},独自列\n${row ?? ''},値\n`));
    expect(reading.places).toHaveLength(1);
    expect(reading.findings).toMatchObject([{ code: 'UNKNOWN_COLUMN', lines: [1], raw: '独自列' }]);
  });
});

describe('a file that is refused', () => {
  it.each([
    [
      '文部科学省 学校コード一覧',
      '学校コード,学校種,都道府県番号,設置区分,本分校,学校名,学校所在地',
    ],
    [
      '推奨データセット 地域・年齢別人口',
      '都道府県コード又は市区町村コード,地域コード,都道府県名,市区町村名,調査年月日,地域名,総人口,男性,女性',
    ],
    [
      '推奨データセット 観光施設一覧',
      '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,住所,料金（基本）',
    ],
  ])('%s: says what it is, what was expected and what was found', (name, header) => {
    const refusal = refusalOf(`${header}\n1,2,3\n`);
    expect(refusal.code).toBe('OTHER_LAYOUT');
    expect(refusal.message).toContain(`「${name}」の形式です。`);
    expect(refusal.message).toContain('に必要な列: ');
    expect(refusal.message).toContain(`見つかった列: ${header.split(',').join(', ')}`);
  });

  it('names the columns that are missing', () => {
    const header = headers.standard.replace('実施サービス,', '');
    expect(refusalOf(`${header}\n1\n`).message).toContain('足りない列: 実施サービス\n');
  });

  it.each([
    ['EMPTY_FILE', ''],
    ['NO_ROWS', `${headers.standard}\n\n`],
    ['NOT_CSV', `${headers.standard}\n"459992,001\n`],
    ['UNREADABLE_ENCODING', Buffer.from([0xff, 0xfe, 0x41, 0x00])],
    ['UNREADABLE_ENCODING', Buffer.from([0x41, 0x0a, 0x82, 0xff, 0x0a])],
    ['UNREADABLE_ENCODING', Buffer.from('PK\u0003\u0004\u0000\u0000')],
    ['UNREADABLE_ENCODING', Buffer.from([0xef, 0xbb, 0xbf, 0x82, 0xa0])],
  ])('%s', (code, file) => {
    expect(refusalOf(file).code).toBe(code);
  });

  it('says in which line a byte cannot be read', () => {
    expect(refusalOf(Buffer.from([0x41, 0x0a, 0x82, 0xff, 0x0a])).message).toContain('2 行目');
  });
});

describe('a row that cannot be taken', () => {
  it('is left out and reported; its neighbours are taken', () => {
    const good = openDataFile('standard', [{ 所在地_町字: '桜町', 所在地_番地以下: '9001' }]);
    const nameless = openDataFile('standard', [{ 介護サービス事業所名称: ' ', ID: 'X' }]);
    const foreign = openDataFile('standard', [{ 全国地方公共団体コード: '459993', ID: 'Y' }]);
    const row = (file: Buffer) => file.toString().split('\n')[1] ?? '';
    const text = [good.toString().trimEnd(), 'a,b', row(nameless), row(foreign), ''].join('\n');
    const reading = readOpenData(Buffer.from(text));
    expect([reading.rowsRead, reading.places.length]).toEqual([4, 1]);
    expect(reading.findings.map(({ code, action, lines }) => [code, action, lines])).toEqual([
      ['ROW_WIDTH', 'LEFT_OUT', [3]],
      ['NAME_MISSING', 'LEFT_OUT', [4]],
      ['MUNICIPALITY_UNREADABLE', 'LEFT_OUT', [5]],
    ]);
  });

  it('counts lines of the file, also behind a cell with a line break', () => {
    const reading = readOpenData(
      openDataFile('standard', [
        { 所在地_町字: '桜町', 所在地_番地以下: '9001', 備考: '一行目\n二行目' },
        { 介護サービス事業所名称: 'つばき ', 所在地_町字: '桜町', 所在地_番地以下: '9002' },
      ]),
    );
    expect(reading.findings).toMatchObject([{ code: 'NAME_SPACES', lines: [4] }]);
  });
});
