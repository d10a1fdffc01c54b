import { parsePartialDate } from '@kasane/japanese/partial-date';
import type { Client } from 'pg';

/** One stored state of a resident, as far as the index needs it. */
export interface RegisterRow {
  readonly atena: string;
  readonly latest: boolean;
  /** 世帯番号 */
  readonly register: string;
  readonly position: number;
  readonly name: string;
  readonly kana: string;
  readonly alphabetName: string;
  readonly birth: string;
  readonly sex: string;
  readonly relationship: string;
  /** 町字コード, 番地 and 方書 together. */
  readonly address: string;
  readonly reason: string;
  /** First day of this state; `until` is the first day of the next one, null for the present. */
  readonly from: string;
  readonly until: string | null;
}

/** All states of all residents, by person, oldest first. */
export async function readRegisterRows(client: Client): Promise<RegisterRow[]> {
  const { rows } = await client.query<Omit<RegisterRow, 'from' | 'until'> & { moved: string }>(`
    SELECT "宛名番号" AS atena, "最新フラグ" = '1' AS latest, "世帯番号" AS register,
           "記載順位" AS position, "氏名" AS name, "フリガナ" AS kana,
           "アルファベット氏名" AS "alphabetName", "生年月日" AS birth, "性別" AS sex,
           "続柄" AS relationship, "異動事由" AS reason, "異動年月日" AS moved,
           concat_ws(E'\\t', "町字コード", "番地", "方書") AS address
      FROM residents."住民"
     ORDER BY "宛名番号", "履歴番号"`);
  const starts = rows.map(({ moved }) => parsePartialDate(moved)?.from ?? '0001-01-01');
  return rows.map((row, at) => ({
    ...row,
    from: starts[at] ?? '0001-01-01',
    until: rows[at + 1]?.atena === row.atena ? (starts[at + 1] ?? null) : null,
  }));
}
