import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemOf } from '@kasane/db/systems';
import type { Command } from '../commands.js';
import { Refused } from '../refused.js';
import { findClone } from '../stack/clone.js';
import { readStack } from '../stack/read-stack.js';
import { readSecrets } from '../stack/department-secrets.js';
import { generate } from './generate-command.js';
import { REVIEW_FILE, reviewSource } from './review-command.js';
import { reviewText } from './review-text.js';
import { decide } from './review/decide.js';
import type { Review } from './review/review.js';
import { readReview, writeReview } from './review/review-file.js';
import { requireName } from './subgraph-name.js';

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;
const yes = { type: 'boolean', default: false } as const;

/** `kasane subgraph wrap`: from an export or a table to a guarded subgraph, in two steps (WRAP.md). */
export const wrapCommand: Command = {
  name: 'wrap',
  summary: '書き出したファイルや表を、サブグラフに包む (gateway/cli/WRAP.md)',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ file: one, table: one, database: one, name: one, department: one, title: one },
        ...{ out: one, record: one, label: many, field: many, type: many, reason: many },
        ...{ leave: many, sql: yes, overwrite: yes },
      },
    });
    const { file, table, database, department, title, out, sql, overwrite, ...decisions } = values;
    const name = requireName(values.name);
    const clone = findClone();
    const folder = path.resolve(out ?? path.join(clone, 'subgraphs', name));
    const reviewFile = path.join(folder, REVIEW_FILE);
    const stack = await readStack(clone);
    const print = (text: string) => process.stdout.write(`${text}\n`);
    if (file !== undefined || table !== undefined) {
      const url = database ?? stack?.administrator;
      const request = { name, folder, file, table, url, department, title, decisions };
      print(reviewText(await reviewSource(request), path.relative(process.cwd(), reviewFile)));
      return 0;
    }
    const written = await readReview(reviewFile);
    if (written === undefined) {
      throw new Refused(
        `${reviewFile} がありません。まず --file か --table で見直し表を作ってください。`,
        2,
      );
    }
    const review = decide(written, decisions);
    await writeReview(reviewFile, review);
    await generate({ review, folder, clone, stack, database, sql, overwrite, print });
    if (!sql) print(await next(review, stack?.folder));
    return 0;
  },
};

async function next({ name, department }: Review, folder: string | undefined): Promise<string> {
  const kept = folder !== undefined && (await readSecrets(folder, name)) !== undefined;
  const more = kept ? `--as ${department}` : '--url サブグラフのURL';
  return [
    '次は:',
    `  npx kasane subgraph serve ${name}   (別の端末で。Ctrl-C まで動きます)`,
    `  npx kasane subgraph check ${name} ${more}`,
    `  npx kasane subgraph publish ${name} ${more} --reason 理由`,
    ...(kept
      ? []
      : [`  (動かすときは ${systemOf(name).urlVariable} と GRANT_KEYS_URL を設定してください)`]),
  ].join('\n');
}
