import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg, { type ClientBase } from 'pg';
import { joinNotes, signCheckpoint, type Checkpoint } from './checkpoint.js';
import { leafHash } from './merkle-tree.js';
import { otherLogsIn } from './other-logs.js';
import { originOf, readSealedLog, type SealedLog } from './sealed-log.js';
import { MAY_BE_SEALED, readWaiting, type Waiting } from './waiting.js';
import { appendWitness, bringWitnessUp } from './witness.js';

export interface Sealer {
  /** Seals what is new. @returns the new checkpoint's note; undefined where nothing was new */
  readonly seal: () => Promise<string | undefined>;
  /** What is not sealed yet; undefined where everything is. */
  readonly waiting: () => Promise<Waiting | undefined>;
  /** The last note; undefined before the first. */
  readonly latest: () => string | undefined;
  readonly close: () => Promise<void>;
}

export interface SealerOptions {
  readonly url: string;
  readonly privateKey: KeyObject;
  /** Folder of the witness's copy: one file for each log, `<id of the log>.checkpoints`. */
  readonly witnessFolder: string;
  /**
   * Whether a log may begin where the witness knows another one that this key signed. Else whoever
   * empties the database and names the log anew would have the rest sealed as if it were all.
   */
  readonly newLog?: boolean;
  readonly now?: () => Date;
  /** Entries sealed with one checkpoint at most. */
  readonly batch?: number;
}

interface Sealing extends SealedLog {
  readonly witness: string;
  /** Entries of transactions below this one are all sealed. */
  readonly from: string;
}

/**
 * Puts new entries under the Merkle log, in the order of their transactions.
 *
 * An entry is taken once every transaction that began before its own has ended
 * (waiting.ts), for only then can no other entry still come before it. A long transaction anywhere
 * in the cluster therefore delays sealing, and never makes it pass over an entry. Only one
 * sealer works at a time; leaf and checkpoint are written together or not at all.
 */
export function createSealer({
  url,
  privateKey,
  witnessFolder,
  newLog = false,
  now = () => new Date(),
  batch = 5_000,
}: SealerOptions): Sealer {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'kasane sealer' });
  pool.on('error', () => undefined);
  let known: Sealing | undefined;
  let note: string | undefined;
  /** Or the database was restored, or another one is there now, since the last round. */
  const continues = ({ origin, from }: Sealing, turn: Turn): boolean =>
    origin === originOf(turn.id) &&
    (note ?? null) === turn.note &&
    BigInt(from) <= BigInt(turn.open);

  const load = async (client: ClientBase): Promise<Sealing> => {
    const publicKey = createPublicKey(privateKey);
    const log = await readSealedLog(client, publicKey);
    const witness = path.join(witnessFolder, `${path.basename(log.origin)}.checkpoints`);
    // A start that was told to begin it, before there was anything to seal, left an empty file.
    if (log.notes.length === 0 && !newLog && !existsSync(witness)) {
      const others = otherLogsIn(witnessFolder, log.origin, publicKey);
      if (others.length > 0) throw begunAnew(others);
    }
    bringWitnessUp(witness, log.notes);
    note = log.notes.at(-1);
    return { ...log, witness, from: '0' };
  };

  const sealIn = async (client: ClientBase): Promise<string | undefined> => {
    await client.query('BEGIN');
    const [turn] = (await client.query<Turn>(TAKE_TURN)).rows;
    if (turn?.mine !== true) return undefined;
    if (known !== undefined && !continues(known, turn)) known = undefined;
    const log = (known ??= await load(client));
    const { rows } = await client.query<Unsealed>(UNSEALED, [log.from, batch]);
    const last = rows.at(-1);
    if (last === undefined) {
      known = { ...log, from: turn.open };
      return undefined;
    }
    const first = log.tree.size();
    const hashes = rows.map(({ body }) => leafHash(body));
    for (const hash of hashes) log.tree.append(hash);
    await client.query(INSERT_LEAVES, [
      rows.map((_row, at) => first + at),
      rows.map(({ id }) => id),
      hashes,
    ]);
    const checkpoint: Checkpoint = {
      origin: log.origin,
      size: log.tree.size(),
      root: log.tree.root(),
      signedAt: now().toISOString(),
    };
    const signed = signCheckpoint(checkpoint, privateKey);
    const { size, root, signedAt } = checkpoint;
    await client.query(INSERT_CHECKPOINT, [size, root, signedAt, signed]);
    await client.query('COMMIT');
    appendWitness(log.witness, joinNotes([signed]));
    // Of restored entries, which come last, no number is passed that this server still gives out.
    const from = BigInt(last.transaction) < BigInt(turn.open) ? last.transaction : turn.open;
    known = { ...log, from };
    note = signed;
    return signed;
  };

  return {
    seal: async () => {
      const client = await pool.connect();
      let broken = true;
      try {
        const sealed = await sealIn(client);
        await client.query('ROLLBACK');
        broken = false;
        return sealed;
      } finally {
        // What we know is a guess after a failure; the next round reads it all again.
        if (broken) known = undefined;
        client.release(broken);
      }
    },
    waiting: () => readWaiting(pool, known?.from),
    latest: () => note,
    close: () => pool.end(),
  };
}

interface Unsealed {
  readonly id: string;
  readonly body: string;
  readonly transaction: string;
}

interface Turn {
  readonly mine: boolean;
  /** The first transaction that may still be open; asked for before the entries are. */
  readonly open: string;
  /** Of the log, and the last note it has. */
  readonly id: string;
  readonly note: string | null;
}

const begunAnew = (others: readonly string[]): Error =>
  new Error(
    `the ledger has no checkpoint, and this key has signed those of another one: ${others.join(', ')}. Where the database was emptied, keep these files, export the ledger and run the verifier with --witness. Nothing is sealed; where the ledger is meant to be new, start once with SEAL_NEW_LOG=yes`,
  );

const TAKE_TURN = /* SQL */ `
  SELECT pg_try_advisory_xact_lock(hashtext('kasane ledger sealer')) AS mine,
         pg_snapshot_xmin(pg_current_snapshot())::text AS open,
         (SELECT id FROM ledger.log) AS id,
         (SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1) AS note`;

const UNSEALED = /* SQL */ `
  SELECT e.id, e.body, e.transaction::text AS transaction
    FROM ledger.entry e
   WHERE e.transaction >= $1::text::xid8
     AND ${MAY_BE_SEALED}
     AND NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.entry = e.id)
   ORDER BY e.transaction, e.id
   LIMIT $2`;

const INSERT_LEAVES = /* SQL */ `
  INSERT INTO ledger.leaf (index, entry, hash)
  SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[])`;

const INSERT_CHECKPOINT =
  'INSERT INTO ledger.checkpoint (size, root, signed_at, note) VALUES ($1, $2, $3, $4)';
