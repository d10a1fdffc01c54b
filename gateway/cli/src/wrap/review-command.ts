import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Refused, refuseAll } from '../refused.js';
import { readExport } from './source/read-export.js';
import { readTableSource } from './source/read-table-source.js';
import { decide, type Decisions } from './review/decide.js';
import { makeReview } from './review/make-review.js';
import { publishedColumns, type Review, type ReviewSource } from './review/review.js';
import { readReview, writeReview } from './review/review-file.js';
import { requireDepartment } from './subgraph-name.js';

export interface ReviewRequest {
  readonly name: string;
  /** Folder of the project. */
  readonly folder: string;
  readonly file?: string | undefined;
  readonly table?: string | undefined;
  /** Where the table is. */
  readonly url?: string | undefined;
  readonly department?: string | undefined;
  readonly title?: string | undefined;
  readonly decisions: Decisions;
}

export const REVIEW_FILE = 'wrap.yaml';

/** The first half of a wrap: looks, guesses, and writes down what has to be decided. */
export async function reviewSource(request: ReviewRequest): Promise<Review> {
  const { name, folder, decisions } = request;
  const reviewFile = path.join(folder, REVIEW_FILE);
  if (existsSync(path.join(folder, 'package.json')) && !existsSync(reviewFile)) {
    throw new Refused(
      `${folder} には、wrap で作ったのではないものがあります。別の名前にしてください。`,
    );
  }
  const former = await readReview(reviewFile);
  const { source, extract } = await look(request);
  const review = decide(
    makeReview({
      name,
      department: former?.department ?? requireDepartment(request.department),
      title: request.title ?? former?.title ?? source.table,
      source,
      extract,
      former,
    }),
    decisions,
  );
  refuseVanished(review, former);
  await mkdir(folder, { recursive: true });
  await writeReview(reviewFile, review);
  return review;
}

async function look({ file, table, url }: ReviewRequest) {
  if (file !== undefined) {
    const extract = await readExport(file);
    const { encoding, sha256, rows } = extract;
    const named = path.basename(file).replace(/\.[^.]*$/, '');
    const source: ReviewSource = { kind: 'FILE', file, sha256, encoding, rows, table: named };
    return { source, extract };
  }
  if (table === undefined || url === undefined) {
    throw new Refused(
      '--file 書き出したCSV か、--table スキーマ.表 (と --database 接続先) を指定してください。',
      2,
    );
  }
  const extract = await readTableSource(url, table);
  const { schema, table: named, rows, order } = extract;
  const source: ReviewSource = { kind: 'TABLE', schema, table: named, rows, order };
  return { source, extract };
}

/** A column that is shown today and is gone tomorrow would be empty without a word. */
function refuseVanished(review: Review, former: Review | undefined): void {
  if (former === undefined) return;
  const there = new Set(review.columns.map(({ column }) => column));
  refuseAll(
    '前に出すと決めた列が、今度の書き出しにありません。列の名前を確かめるか、wrap.yaml のその列を category: null にしてください。',
    publishedColumns(former)
      .filter(({ column }) => !there.has(column))
      .map(({ column }) => column),
  );
}
