import type { Check } from './check.js';

/** Every statement about a person carries its label, in every copy (leaks.md A). */
export const labels: Check = ({ composed }) => {
  if (composed.kind === 'exhausted') {
    return { outcome: 'skipped', reason: '合成が終わらず、札を確かめられません。', findings: [] };
  }
  const findings = composed.labelFaults;
  return findings.length === 0
    ? { outcome: 'passed', reason: '人についての項目はすべて札を持っています。', findings }
    : { outcome: 'failed', reason: `札に${String(findings.length)}件の誤りがあります。`, findings };
};
