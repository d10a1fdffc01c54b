import { actionTitles } from './open-data/findings.js';
import type { Finding } from './open-data/findings.js';
import type { ImportReport } from './open-data/import-open-data.js';

/** The report of an import for the person who ran it. */
export function importReportText(report: ImportReport): string {
  const { findings } = report;
  return [
    `${report.fileName} を取り込みました。`,
    `  形式        ${report.layout}`,
    `  文字コード  ${report.encoding}`,
    `  データ行    ${String(report.rowsRead)} 行 → ${String(report.places)} か所`,
    `  書き込み    ${String(report.placesWritten)} か所、サービス ${String(report.servicesWritten)} 件`,
    `  変更なし    ${String(report.unchanged)} か所`,
    `  閉じた場所  ${String(report.closed)} か所`,
    '',
    findings.length === 0
      ? '確かめるべきことはありません。'
      : `確かめるべきこと ${String(findings.length)} 件`,
    ...findings.map(findingText),
    '',
  ].join('\n');
}

function findingText({ lines, column, raw, used, detail, reason, action }: Finding): string {
  const value = `「${raw}」${used === null || used === raw ? '' : ` → 「${used}」`}`;
  const more = detail === null ? '' : ` (${detail})`;
  return `  ${linesText(lines)} ${column}: ${value} ${reason}${more}。${actionTitles[action]}。`;
}

/** `4・38・89行目`, or how many where there are many. */
function linesText(lines: readonly number[]): string {
  const shown = lines.slice(0, 6).map(String).join('・');
  return lines.length > 6 ? `${shown}…行目 (計${String(lines.length)}行)` : `${shown}行目`;
}
