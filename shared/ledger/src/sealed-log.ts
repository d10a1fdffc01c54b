import type { KeyObject } from 'node:crypto';
import type { ClientBase } from 'pg';
import { isOfAnotherKey, readCheckpoint, type Checkpoint } from './checkpoint.js';
import { createGrowingTree, type GrowingTree } from './merkle-tree.js';

/** The log as the database keeps it, read once by whoever will continue it. */
export interface SealedLog {
  /** `kasane/ledger/<id>`; a database made anew is another log. */
  readonly origin: string;
  readonly tree: GrowingTree;
  /** All notes, the oldest first. */
  readonly notes: readonly string[];
  readonly last: Checkpoint | undefined;
}

/**
 * Reads the log and holds it against its own last checkpoint, so that nobody's signature is put
 * under a past that was changed.
 *
 * @throws Error saying what does not fit
 */
export async function readSealedLog(client: ClientBase, publicKey: KeyObject): Promise<SealedLog> {
  const [log] = (await client.query<{ id: string }>('SELECT id FROM ledger.log')).rows;
  if (log === undefined) throw new Error('ledger.log is empty; run the migrations');
  const origin = originOf(log.id);
  const notes = (
    await client.query<{ note: string }>('SELECT note FROM ledger.checkpoint ORDER BY size')
  ).rows.map(({ note }) => note);
  const tree = createGrowingTree();
  await readLeaves(client, (hash) => {
    tree.append(hash);
  });
  const note = notes.at(-1);
  if (note === undefined) {
    if (tree.size() > 0) throw changed('there are leaves and no checkpoint');
    return { origin, tree, notes, last: undefined };
  }
  const last = readCheckpoint(note, publicKey);
  if (last === undefined && isOfAnotherKey(note, publicKey)) throw new Error(OTHER_KEY);
  if (last === undefined) throw changed('the last checkpoint is not signed by this key');
  if (last.origin !== origin) throw changed(`the last checkpoint is of ${last.origin}`);
  if (last.size !== tree.size() || !last.root.equals(tree.root())) {
    throw changed('the leaves are not those the last checkpoint was signed over');
  }
  return { origin, tree, notes, last };
}

/** By which its checkpoints name a log. */
export const originOf = (id: string): string => `kasane/ledger/${id}`;

const PAGE = 20_000;

async function readLeaves(client: ClientBase, onLeaf: (hash: Buffer) => void): Promise<void> {
  for (let from = 0; ; from += PAGE) {
    const { rows } = await client.query<{ index: string; hash: Buffer }>(
      'SELECT index, hash FROM ledger.leaf WHERE index >= $1 AND index < $2 ORDER BY index',
      [from, from + PAGE],
    );
    rows.forEach(({ index, hash }, at) => {
      if (Number(index) !== from + at) throw changed(`leaf ${String(from + at)} is missing`);
      onLeaf(hash);
    });
    if (rows.length < PAGE) return;
  }
}

const OTHER_KEY =
  'the ledger was sealed with another key, and a new one cannot continue it: put the file that SEAL_KEY_FILE named back and start again. Nothing is sealed meanwhile';

const changed = (what: string): Error =>
  new Error(
    `the sealed ledger was changed: ${what}. Nothing more is sealed; export it and run the verifier`,
  );
