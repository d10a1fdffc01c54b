/** What the registry answers, as gateway/REGISTRY.md says. */
export interface CheckResult {
  readonly check: string;
  /** Japanese. */
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly reason: string;
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly coordinate: string | null;
  readonly message: string;
  readonly remedy: string;
}

export interface ServedVersion {
  readonly versionId?: string;
  readonly id?: string;
  readonly url: string;
  readonly sdlSha256: string;
  readonly department: string;
  readonly publishedBy: string;
  readonly reason: string;
  readonly publishedAt: string;
}

export interface Change {
  readonly outcome: 'published' | 'unchanged' | 'rolled-back' | 'deleted';
  readonly subgraph: string;
  readonly versionId: string | null;
  readonly checks: readonly CheckResult[];
}

export interface RefusalBody {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
  readonly checks?: readonly CheckResult[];
}
