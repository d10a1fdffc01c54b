import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { momentInJapan } from './moment-in-japan.js';
import { readChunks } from './read-chunks.js';
import { verify, type Evidence, type File, type Verdict } from './verify.js';

/**
 * `npm run ledger:verify -- <folder> [--key file] [--witness file]`: holds an export against its
 * checkpoints and the witness's copy. Needs Node and nothing else, neither database nor network.
 *
 * Ends with 0 where everything fits, 1 where something is wrong, 2 where it could not look.
 */
const USAGE = `使い方: npm run ledger:verify -- <書き出したフォルダー> [--key 公開鍵] [--witness 控え]

  <フォルダー>   entries.jsonl・checkpoints.txt・public-key.pem (npm run ledger:export が書き出したもの)
  --key          公開鍵 (PEM)。フォルダーの中のものより、別に受け取って保管しているものを使ってください
  --witness      封印の控え。データベースの管理者が触れない所に置いたもの
`;

process.exitCode = main();

function main(): 0 | 1 | 2 {
  let evidence: Given;
  let verdict: Verdict;
  try {
    evidence = readEvidence();
    verdict = verify(evidence);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (verdict.kind === 'OK') {
    process.stdout.write(`OK 記録 ${String(verdict.size)} 件 根 ${verdict.root}\n`);
    for (const line of reserves(verdict, evidence)) process.stdout.write(`${line}\n`);
    return 0;
  }
  for (const { code, message } of verdict.findings) process.stdout.write(`${code} ${message}\n`);
  return 1;
}

/** What an OK does not say: everything it was held against may come from the same hand. */
function reserves(
  { size, sealedAt, witnessed }: Extract<Verdict, { readonly kind: 'OK' }>,
  { keyOfFolder }: Given,
): readonly string[] {
  const unseen =
    '記録と封印を一緒に切り取ったり、鍵を使って枝分かれさせたりしたことは分かりません。';
  return [
    sealedAt === undefined
      ? '封印はまだ一つもありません。'
      : `封印は ${momentInJapan(sealedAt)} までです。それより後に書かれた記録は、ここにはありません。`,
    ...(witnessed === undefined
      ? [`控え (--witness) と照らしていないため、${unseen}`]
      : [`控えと照らしたのは ${String(witnessed)} 件までです。`]),
    // The sealer brings it up with every seal: more than the last one behind is an old copy.
    ...(witnessed !== undefined && witnessed < size
      ? [
          `そのあとの ${String(size - witnessed)} 件については、${unseen}新しい控えでもう一度確かめてください。`,
        ]
      : []),
    ...(keyOfFolder
      ? [
          '公開鍵は書き出したフォルダーの中のものです。別に保管しているもの (--key) でなければ、鍵ごと作り直されたことは分かりません。',
        ]
      : []),
  ];
}

interface Given extends Evidence {
  /** Whether the key came with what it is to prove. */
  readonly keyOfFolder: boolean;
}

function readEvidence(): Given {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, witness: { type: 'string' } },
  });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0)
    throw new Error('フォルダーを一つ指定してください。');
  const read = (file: string): File => {
    try {
      return { name: path.basename(file), bytes: readFileSync(file) };
    } catch (error) {
      throw unreadable(file, error);
    }
  };
  const entries = path.join(folder, 'entries.jsonl');
  const key = read(values.key ?? path.join(folder, 'public-key.pem'));
  const witness = values.witness === undefined ? undefined : read(values.witness);
  // What holds nothing confirms nothing, and may be the wrong file or one that was emptied.
  if (witness?.bytes.length === 0) throw new Error(`控え ${witness.name} は空です。`);
  return {
    entries: { name: path.basename(entries), chunks: chunksOf(entries) },
    checkpoints: read(path.join(folder, 'checkpoints.txt')),
    ...(witness === undefined ? {} : { witness }),
    publicKey: readKey(key),
    keyOfFolder: values.key === undefined,
  };
}

/** Of the whole ledger, which is read while it is held against the rest. */
function* chunksOf(file: string): Generator<Buffer> {
  try {
    yield* readChunks(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${file} を読めません (${why})。`, { cause });
}

function readKey({ name, bytes }: File) {
  try {
    const key = createPublicKey(bytes);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Falls through to the message below.
  }
  throw new Error(`${name} は Ed25519 の公開鍵 (PEM) ではありません。`);
}
