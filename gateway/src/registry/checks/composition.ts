import type { CheckContext, CheckVerdict } from './check.js';

/** The candidate composes with what the other departments have published. */
export function composition({ composed }: Pick<CheckContext, 'composed'>): CheckVerdict {
  switch (composed.kind) {
    case 'composed':
      return { outcome: 'passed', reason: '他のサブグラフと合成できました。', findings: [] };
    case 'refused':
      return {
        outcome: 'failed',
        reason: '他のサブグラフと合成できません。',
        findings: composed.errors,
      };
    case 'exhausted':
      return {
        outcome: 'failed',
        reason: `合成が${composed.limit === 'time' ? '時間' : 'メモリ'}の上限に達しました。`,
        findings: [
          {
            coordinate: null,
            message: 'スキーマが大きすぎるか、複雑すぎます。',
            remedy: '型・引数・@key の組合せを減らすか、サブグラフを分けてください。',
          },
        ],
      };
  }
}
