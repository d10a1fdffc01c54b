import { breakingChanges } from './breaking-changes.js';
import type {
  Check,
  CheckContext,
  CheckInput,
  CheckName,
  CheckResult,
  Surroundings,
} from './check.js';
import type { Composed } from './composed.js';
import { composition } from './composition.js';
import { health } from './health.js';
import { labels } from './labels.js';
import { ownership } from './ownership.js';
import { skipped } from './passed.js';
import { privacyImpact } from './privacy-impact.js';
import { url } from './url.js';
import { weakening } from './weakening.js';

export interface ChecksRun {
  readonly outcome: 'passed' | 'failed';
  /** One for each check, in the order of the table. */
  readonly results: readonly CheckResult[];
  /** What would be served; undefined where it does not compose. */
  readonly supergraphSdl: string | undefined;
}

interface NamedCheck {
  readonly name: CheckName;
  /** Japanese. */
  readonly title: string;
  readonly run: Check;
}

/** In the order in which a department reads them: what forbids the rest stands first. */
export const checks: readonly NamedCheck[] = [
  { name: 'composition', title: '合成', run: composition },
  { name: 'labels', title: '札', run: labels },
  { name: 'weakening', title: '札の弱まり', run: weakening },
  { name: 'breaking-changes', title: '互換性', run: breakingChanges },
  { name: 'ownership', title: '名前の持ち主', run: ownership },
  { name: 'url', title: 'URL', run: url },
  { name: 'health', title: '動作', run: health },
  { name: 'privacy-impact', title: '見える範囲', run: privacyImpact },
];

/** Runs every check; one that cannot be run says so and why. One that failed fails the whole. */
export async function runChecks(input: CheckInput): Promise<ChecksRun> {
  const former = input.active.find(({ name }) => name === input.candidate.name);
  const others = input.active.filter((subgraph) => subgraph !== former);
  const composed = await input.compose([...others, input.candidate]);
  const context: CheckContext = { ...input, former, others, composed };
  const results: CheckResult[] = [];
  for (const { name, title, run } of checks) {
    // What lies outside the networks is not asked anything.
    const outside = results.some(({ check, outcome }) => check === 'url' && outcome === 'failed');
    const verdict =
      name === 'health' && outside
        ? skipped('URL が許されないため、呼び出していません。')
        : await run(context);
    results.push({ check: name, title, ...verdict });
  }
  return concluded(results, composed);
}

/** What is asked before a subgraph is taken out: whether the rest still composes and is enough. */
export async function runRemovalChecks(
  input: Surroundings & { readonly name: string },
): Promise<ChecksRun> {
  const composed = await input.compose(input.active.filter(({ name }) => name !== input.name));
  const asked = { ...input, composed };
  const verdicts = new Map([
    ['composition', composition(asked)],
    ['breaking-changes', breakingChanges(asked)],
  ]);
  const results = checks.flatMap(({ name, title }) => {
    const verdict = verdicts.get(name);
    return verdict === undefined ? [] : [{ check: name, title, ...verdict }];
  });
  return concluded(results, composed);
}

const concluded = (results: readonly CheckResult[], composed: Composed): ChecksRun => ({
  outcome: results.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'passed',
  results,
  supergraphSdl: composed.kind === 'composed' ? composed.supergraphSdl : undefined,
});
