import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systems, type SystemName } from '@kasane/db/systems';
import type { RolePasswords } from '../database/role-urls.js';

/**
 * What the embedded stack keeps on disk, in one git-ignored folder: the database cluster, the
 * issuer's keys, generated passwords (readable by the owner only) and where the running stack is.
 */
export interface StackFolder {
  readonly database: string;
  readonly issuerKeys: string;
  readonly supergraph: string;
  /** The gateway's private key for grants, and its public half for the subgraphs. */
  readonly grantKey: string;
  readonly grantKeys: string;
  readonly running: string;
  readonly secrets: Secrets;
}

export interface Secrets {
  readonly administrator: string;
  readonly roles: RolePasswords;
}

export function openStackFolder(folder: string): StackFolder {
  mkdirSync(folder, { recursive: true });
  return {
    database: path.join(folder, 'postgres'),
    issuerKeys: path.join(folder, 'issuer-keys.json'),
    supergraph: path.join(folder, 'supergraph.graphql'),
    grantKey: path.join(folder, 'grant-key.pem'),
    grantKeys: path.join(folder, 'grant-keys.json'),
    running: path.join(folder, 'stack.json'),
    secrets: readSecrets(path.join(folder, 'secrets.json')),
  };
}

function readSecrets(file: string): Secrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch {
    const secret = () => randomBytes(24).toString('base64url');
    const roles = Object.keys(systems).map((name) => [name as SystemName, secret()] as const);
    const secrets = {
      administrator: secret(),
      roles: Object.fromEntries(roles) as Record<SystemName, string>,
    };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
    return secrets;
  }
}
