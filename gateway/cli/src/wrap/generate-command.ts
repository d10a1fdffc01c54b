import { access } from 'node:fs/promises';
import path from 'node:path';
import { systemOf } from '@kasane/db/systems';
import { Refused, refuseAll } from '../refused.js';
import { runProgram } from '../run-program.js';
import { keepSecrets, newPassword } from '../stack/department-secrets.js';
import type { RunningStack } from '../stack/read-stack.js';
import { install, installSql, roleExists } from './database/install.js';
import { loadedColumns } from './database/wrapped-schema.js';
import { buildProject, refuseChangedFiles, writeProject } from './project/write-project.js';
import { findProblems } from './review/find-problems.js';
import type { Review } from './review/review.js';
import { readExport, type Export } from './source/read-export.js';

export interface GenerateRequest {
  readonly review: Review;
  readonly folder: string;
  readonly clone: string;
  readonly stack: RunningStack | undefined;
  /** Given instead of the stack's. */
  readonly database: string | undefined;
  /** Print what an administrator should run, and touch no database. */
  readonly sql: boolean;
  readonly overwrite: boolean;
  readonly print: (text: string) => void;
}

/**
 * The second half of a wrap: from decisions to a project, its records in the database and its links.
 * @throws Refused before anything is changed where something is not decided
 */
export async function generate(request: GenerateRequest): Promise<void> {
  const { review, folder, clone, stack, database, sql, overwrite, print } = request;
  refuseAll(`${review.name} はまだ作れません。wrap.yaml で決めてください。`, findProblems(review));
  const project = await buildProject({ review, folder, root: clone });
  if (!overwrite) await refuseChangedFiles(project, folder);
  if (sql) {
    if (review.source.kind === 'FILE') {
      throw new Refused(
        '--sql は表を包むときに使えます。書き出したファイルには --database を使ってください。',
        2,
      );
    }
    await writeProject(project, folder);
    print(installSql(review));
    return;
  }
  const url = database ?? stack?.administrator;
  if (url === undefined) {
    throw new Refused(
      'データベースが分かりません。npm start で一式を動かすか、スキーマと利用者を作れる接続先を --database に指定してください。',
      2,
    );
  }
  const file = review.source.kind === 'FILE' ? await reviewedExport(review) : undefined;
  const { role, urlVariable } = systemOf(review.name);
  const kept =
    stack === undefined || database !== undefined
      ? undefined
      : await keepSecrets(stack.folder, review.name);
  const fresh = kept === undefined && !(await roleExists(url, role)) ? newPassword() : undefined;
  await install({ url, review, file, password: kept?.password ?? fresh });
  await writeProject(project, folder);
  print(
    `${String(review.source.rows)} 件を ${review.source.table} に${file === undefined ? '見えるようにしました (写していません)' : '入れました'}。`,
  );
  print(`${path.relative(process.cwd(), folder)} にサブグラフを作りました。`);
  if (fresh !== undefined) {
    const own = new URL(url);
    own.username = role;
    own.password = fresh;
    print(`この課のサブグラフだけの接続先です。今だけ表示します。\n  ${urlVariable}=${own.href}`);
  }
  await relink(request);
}

async function reviewedExport(review: Review): Promise<Export> {
  const { source } = review;
  if (source.kind !== 'FILE') throw new Error('not a file');
  const file = await readExport(source.file);
  if (file.sha256 !== source.sha256) {
    throw new Refused(
      `${source.file} は見直しのあとで変わりました。npx kasane subgraph wrap --file ${source.file} --name ${review.name} で、もう一度見直してください。`,
    );
  }
  const there = new Set(file.columns.map(({ name }) => name));
  refuseAll(
    `${source.file} に、wrap.yaml の列がありません。`,
    loadedColumns(review).filter((column) => !there.has(column)),
  );
  return file;
}

/** New keys have to be linked to people; the index is the household's, so its own program does it. */
async function relink({ clone, stack, database, print }: GenerateRequest): Promise<void> {
  const program = path.join(clone, 'subgraphs', 'household', 'dist', 'identity', 'main.js');
  const built = await access(program).then(
    () => true,
    () => false,
  );
  if (stack === undefined || database !== undefined || !built) {
    print('人の索引を作り直してください: DATABASE_URL_IDENTITY=… npm run identity:build');
    return;
  }
  print('人の索引を作り直しています (名寄せ)');
  const code = await runProgram({
    command: process.execPath,
    args: [program],
    cwd: clone,
    env: { DATABASE_URL_IDENTITY: stack.identity },
  });
  if (code !== 0) throw new Refused('人の索引を作り直せませんでした。前の索引はそのままです。', 2);
}
