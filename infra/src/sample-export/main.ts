import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { createWorld } from '../example-city/create-world.js';
import { housingHeader, housingRows } from './housing-export.js';

/** `npm run sample:housing -- <file>`: the export of the example city's 市営住宅, CP932 with CRLF. */
const file = process.argv[2] ?? '市営住宅入居者.csv';
const rows = [housingHeader, ...housingRows(createWorld())];
const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const csv = rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
writeFileSync(file, iconv.encode(csv, 'cp932'));
process.stdout.write(
  `${file} に ${String(rows.length - 1)} 件を書き出しました (CP932)。全員が架空の人です。\n`,
);
