import type { Named } from '../graphiql/config.js';
import type { SignInButtonsProps } from '../graphiql/sign-in-buttons.js';
import type { SignInPlace } from '../graphiql/sign-in.js';

/** What the gateway answers this page (src/console/). Moments are ISO 8601. */
export interface ConsoleConfig extends SignInPlace {
  readonly staff: SignInButtonsProps['staff'];
  readonly agencies: readonly Named[];
}

export interface Registry {
  /** Whose subgraphs are shown; null is everybody's. */
  readonly department: string | null;
  readonly newest: string | null;
  readonly subgraphs: readonly Subgraph[];
  readonly versions: readonly Version[];
  readonly checks: readonly CheckRun[];
  readonly history: readonly HistoryEntry[];
}

export interface Subgraph {
  readonly name: string;
  readonly department: string;
  readonly active: string | null;
}

export interface Version {
  readonly id: string;
  readonly subgraph: string;
  readonly url: string;
  readonly sdlSha256: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export interface CheckRun {
  readonly subgraph: string;
  readonly sdlSha256: string;
  readonly by: string;
  readonly outcome: 'passed' | 'failed';
  readonly results: readonly CheckResult[];
  readonly at: string;
}

export interface CheckResult {
  readonly check: string;
  /** Absent from runs of before it was kept. */
  readonly title?: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly reason: string;
  readonly findings: readonly {
    readonly coordinate: string | null;
    readonly message: string;
    readonly remedy: string;
  }[];
}

export interface HistoryEntry {
  readonly activation: string | null;
  readonly kind: 'PUBLISH' | 'ROLLBACK' | 'DELETE' | 'APPROVAL';
  readonly subgraph: string;
  readonly sha256: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export interface Health {
  readonly subgraph: string;
  readonly state: 'UP' | 'DOWN';
  readonly detail: string;
}

export interface Change {
  readonly coordinate: string;
  readonly what: 'type' | 'field' | 'argument' | 'value';
  readonly from: Said | null;
  readonly to: Said | null;
  readonly aboutPeople: boolean;
  readonly weaker: boolean;
}

export interface Said {
  readonly shape: string;
  readonly label: string;
}

/** Why the gateway shows nothing, in its own words. */
export class Refused extends Error {}

/** Asks the gateway as the reader. */
export async function askConsole<Answer>(path: string, token: string): Promise<Answer> {
  const response = await fetch(`/console/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => {
    throw new Refused(
      'ゲートウェイに接続できません。動いているか確かめて、読み込み直してください。',
    );
  });
  const body = (await response.json()) as Answer & {
    readonly errors?: readonly { readonly message: string }[];
  };
  if (response.ok) return body;
  throw new Refused(body.errors?.[0]?.message ?? '表示できませんでした。読み込み直してください。');
}
