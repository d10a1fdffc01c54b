import { parse } from 'graphql';
import { isApproved, sdlSha256 } from './approved.js';
import { labelChanges } from './changes/label-changes.js';
import type { Check } from './check.js';
import { failed, passed, skipped } from './passed.js';

/**
 * A label that guards less than it did is a breaking change for the people it is about, who cannot
 * be asked: a second person looks at it (leaks.md 37).
 */
export const weakening: Check = (context) => {
  const { candidate, former, composed } = context;
  if (composed.kind !== 'composed') return skipped('合成できないため、確かめていません。');
  const before = former === undefined ? undefined : parse(former.sdl);
  const weaker = labelChanges(before, parse(candidate.sdl)).filter((change) => change.weaker);
  const findings = weaker.map(({ coordinate, from, to }) => ({
    coordinate,
    message: `${coordinate} の札が「${from || 'なし'}」から「${to || 'なし'}」に弱まります`,
    remedy: `札を元に戻すか、登録する人とは別の承認者に承認を求めてください: npx kasane subgraph approve ${candidate.name} --sha256 ${sdlSha256(candidate.sdl)} --reason 理由`,
  }));
  if (findings.length === 0) return passed('弱まる札はありません。');
  return isApproved(context)
    ? passed('弱まる札がありますが、別の人がこの SDL を承認しています。', findings)
    : failed('札が弱まります。別の人の承認が要ります。', findings);
};
