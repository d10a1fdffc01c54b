import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { refuseAll } from '../../refused.js';
import type { Review } from '../review/review.js';
import { packageFile } from './package-file.js';
import { schemaFile } from './schema-file.js';
import { sourceFiles } from './source-files.js';
import { testFile } from './test-file.js';
import { wordsOf } from './words.js';

/** What was generated last, to know what a human has changed since. */
const MANIFEST = 'wrap.generated.json';

export interface Project {
  /** Path below the project's folder → text. */
  readonly files: ReadonlyMap<string, string>;
}

export interface ProjectOptions {
  readonly review: Review;
  readonly folder: string;
  /** Root of the clone. */
  readonly root: string;
}

/** All files of a project, formatted. @param review without problems (find-problems.ts) */
export async function buildProject({ review, folder, root }: ProjectOptions): Promise<Project> {
  const words = wordsOf(review);
  const plain: Readonly<Record<string, string>> = {
    'package.json': packageFile(review, folder, path.join(root, '.swcrc')),
    'schema.graphql': schemaFile(words),
    ...sourceFiles(words),
    'src/subgraph.test.ts': testFile(words),
  };
  const style = (await resolveConfig(path.join(root, 'package.json'))) ?? {};
  const files = await Promise.all(
    Object.entries(plain).map(
      async ([file, text]) =>
        [file, await format(text, { ...style, filepath: path.join(folder, file) })] as const,
    ),
  );
  return { files: new Map(files) };
}

/** @throws Refused naming the files a human has changed, which would be lost */
export async function refuseChangedFiles({ files }: Project, folder: string): Promise<void> {
  const written = await readManifest(folder);
  const changed: string[] = [];
  for (const [file, text] of files) {
    const found = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    if (found !== undefined && found !== text && written[file] !== digest(found))
      changed.push(file);
  }
  refuseAll(
    `${folder} の次のファイルは人が変えています。別の場所に移すか、--overwrite を付けて作り直してください。`,
    changed,
  );
}

/** Writes the files, and takes away those an earlier run wrote and this one does not. */
export async function writeProject({ files }: Project, folder: string): Promise<void> {
  for (const file of Object.keys(await readManifest(folder))) {
    if (!files.has(file)) await rm(path.join(folder, file), { force: true });
  }
  await writeFiles({ files }, folder);
  const manifest = Object.fromEntries([...files].map(([file, text]) => [file, digest(text)]));
  await writeFile(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Writes the files; from here on they are whoever's who asked for them. */
export async function writeFiles({ files }: Project, folder: string): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

async function readManifest(folder: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Readonly<Record<string, string>>;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
