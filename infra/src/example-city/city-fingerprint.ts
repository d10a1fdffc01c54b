import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every program and data file that decides what is in the database of the embedded stack. */
const sources = [
  new URL('.', import.meta.url),
  new URL('../database/', import.meta.url),
  new URL('.', import.meta.resolve('@kasane/subgraph-household/migrations/household-migrations')),
  new URL('.', import.meta.resolve('@kasane/subgraph-household/identity/build-identity-index')),
  new URL('.', import.meta.resolve('@kasane/subgraph-community/migrations/community-migrations')),
  new URL('.', import.meta.resolve('@kasane/subgraph-consent/migrations/consent-migrations')),
  new URL(
    '.',
    import.meta.resolve('@kasane/subgraph-collaboration/migrations/collaboration-migrations'),
  ),
  // The case's transitions and more, which those migrations write into the database.
  new URL('.', import.meta.resolve('@kasane/subgraph-collaboration/tables/case-states')),
  new URL('.', import.meta.resolve('@kasane/gateway/registry/migrations/registry-migrations')),
  new URL('.', import.meta.resolve('@kasane/subgraph-community/open-data/import-open-data')),
  new URL('.', import.meta.resolve('@kasane/subgraph-community/plan/plan-file')),
  new URL('.', import.meta.resolve('@kasane/subgraph-community/keeping/load-seeds')),
  new URL('.', import.meta.resolve('@kasane/subgraph-community/kinds/networks/organisation')),
  new URL(import.meta.resolve('@kasane/subgraph-community/participation/participation-place')),
  new URL(import.meta.resolve('@kasane/subgraph-community/evacuation/evacuation-support')),
  new URL(import.meta.resolve('@kasane/subgraph-community/hints/meeting-hint')),
  new URL('../data/', import.meta.resolve('@kasane/subgraph-community/kinds')),
  new URL('.', import.meta.resolve('@kasane/ledger/migrations/ledger-migrations')),
  new URL('.', import.meta.resolve('@kasane/japanese/wareki')),
  new URL(import.meta.resolve('@kasane/db/systems')),
  new URL(import.meta.resolve('@kasane/db/append-only')),
  new URL(import.meta.resolve('@kasane/policy/tables/categories')),
];

/** A digest that changes when a database filled by this code would look different. */
export async function cityFingerprint(): Promise<string> {
  const digest = createHash('sha256');
  for (const file of await countedFiles()) digest.update(await readFile(file));
  return digest.digest('hex');
}

/** The files the digest is of, in its order. */
export async function countedFiles(): Promise<readonly string[]> {
  const files = await Promise.all(sources.map((source) => filesOf(fileURLToPath(source))));
  return files.flat();
}

async function filesOf(place: string): Promise<string[]> {
  if (decides(place)) return [place];
  const entries = await readdir(place, { recursive: true });
  return entries
    .filter(decides)
    .sort()
    .map((entry) => path.join(place, entry));
}

const decides = (file: string): boolean => /\.(js|json|csv)$/.test(file);
