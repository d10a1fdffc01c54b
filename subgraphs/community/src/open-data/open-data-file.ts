import iconv from 'iconv-lite';

/** For tests: files of either generation, written cell by cell. What is not given is empty. */
type Cells = Readonly<Record<string, string>>;

const standard =
  '全国地方公共団体コード,ID,地方公共団体名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,電話番号,FAX番号,郵便番号,法人番号,法人の名称,事業所番号,定員,URL,備考';
const recommended =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,住所,方書,緯度,経度,電話番号,事業所番号,定員,URL,備考';
const childcare =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,種別,住所,方書,緯度,経度,電話番号,法人番号,団体名,収容定員,開始時間,終了時間,一時預かりの有無,URL,備考';
const facility =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,電話番号,団体名,開始時間,終了時間,説明,URL,備考';

export const headers = { standard, recommended, childcare, facility } as const;

const usual: Cells = {
  全国地方公共団体コード: '459992',
  地方公共団体名: '重ね県重ね市',
  都道府県コード又は市区町村コード: '459992',
  都道府県名: '重ね県',
  市区町村名: '重ね市',
  介護サービス事業所名称: 'ひまわり',
  名称: 'ひまわり',
  実施サービス: '訪問介護',
  種別: '認可公立保育所',
  事業所番号: '4570000001',
  所在地_都道府県: '重ね県',
  所在地_市区町村: '重ね市',
};

/** CSV text of one layout. Rows get an ID by position unless they bring one. */
export function openDataFile(layout: keyof typeof headers, rows: readonly Cells[]): Buffer {
  const columns = headers[layout].split(',');
  const lines = rows.map((row, index) => {
    const id = String(index + 1).padStart(3, '0');
    const cells: Cells = { ...usual, ID: id, NO: id, ...row };
    return columns.map((column) => quote(cells[column] ?? '')).join(',');
  });
  return Buffer.from([headers[layout], ...lines, ''].join('\n'));
}

export const asCp932 = (utf8: Uint8Array): Buffer =>
  iconv.encode(Buffer.from(utf8).toString('utf8'), 'cp932');

const quote = (cell: string): string =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
