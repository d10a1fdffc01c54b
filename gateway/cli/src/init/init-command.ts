import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemOf } from '@kasane/db/systems';
import type { Command } from '../commands.js';
import { Refused, refuseAll } from '../refused.js';
import { findClone } from '../stack/clone.js';
import { installSql } from '../wrap/database/install.js';
import { buildProject, writeFiles } from '../wrap/project/write-project.js';
import { findProblems } from '../wrap/review/find-problems.js';
import { requireDepartment, requireName } from '../wrap/subgraph-name.js';
import { firstDraft } from './first-draft.js';

const one = { type: 'string' } as const;

/**
 * `kasane subgraph init`: the same project as `wrap` makes, for a department that writes it by hand:
 * one table, one date, one label. From here on the files are the department's.
 */
export const initCommand: Command = {
  name: 'init',
  summary: '手で書くサブグラフの骨組みをつくる',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ name: one, department: one, title: one, category: one, table: one, out: one },
        key: { ...one, default: '宛名番号' },
      },
    });
    const name = requireName(values.name);
    const department = requireDepartment(values.department);
    const [schema = '', table = '', ...more] = (values.table ?? '').split('.');
    if (schema === '' || table === '' || more.length > 0) {
      throw new Refused('--table に、記録のある スキーマ.表 を指定してください。', 2);
    }
    const clone = findClone();
    const folder = path.resolve(values.out ?? path.join(clone, 'subgraphs', name));
    if (existsSync(folder)) {
      throw new Refused(`${folder} はもうあります。別の名前にしてください。`);
    }
    const review = firstDraft({
      name,
      department,
      title: values.title ?? name,
      category: values.category ?? '',
      key: values.key,
      schema,
      table,
    });
    refuseAll('--category に、この課の区分を指定してください。', findProblems(review));
    await writeFiles(await buildProject({ review, folder, root: clone }), folder);
    await writeFile(path.join(folder, 'database.sql'), installSql(review));
    const { role, urlVariable } = systemOf(name);
    process.stdout.write(
      `${path.relative(process.cwd(), folder)} に骨組みをつくりました。\n` +
        `  1. schema.graphql と src/ を書き足す (列は database.sql のビューにも)\n` +
        `  2. 管理者が database.sql を流し、${role} にパスワードを付ける\n` +
        `  3. 人の索引を作り直す: DATABASE_URL_IDENTITY=… npm run identity:build\n` +
        `  4. ${urlVariable} と GRANT_KEYS_URL を設定し、npx kasane subgraph serve ${name}\n` +
        `  5. npx kasane subgraph check ${name} --url … のあと publish ${name} --url … --reason 理由\n`,
    );
    return 0;
  },
};
