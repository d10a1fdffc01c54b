/** What can be wrong with an export, in the order in which it is looked for. */
export interface FindingKind {
  readonly code: string;
  /** For the information officer; `{…}` are filled in. */
  readonly message: string;
}

// prettier-ignore
export const findingKinds = [
  { code: 'MALFORMED_ENTRY', message: '{file} の {line} 行目が台帳の書き方ではありません (書き換え、または途中で切れています)。' },
  { code: 'MISSING_ENTRY', message: '{file} の {line} 行目に番号 {expected} の記録がありません (あるのは番号 {found})。削除されています。' },
  { code: 'REPEATED_ENTRY', message: '{file} の {line} 行目は番号 {found} ですが、{expected} のはずです。重複、または並べ替えられています。' },
  { code: 'BAD_CHECKPOINT', message: '{file} の {nth} 番目の封印は、この鍵で署名されたものではありません (改ざん、または鍵違い)。' },
  { code: 'REORDERED_CHECKPOINT', message: '{file} の {nth} 番目の封印が順に並んでいません (並べ替え、または重複)。' },
  { code: 'OTHER_LOG', message: '{file} の {nth} 番目の封印は別の台帳 ({found}) のものです。' },
  { code: 'MISSING_CHECKPOINT', message: '件数 {size} の封印が {file} にありません。控えには残っています。取り除かれたか、書き出しが控えより古いかです。もう一度書き出しても残るなら前者です。' },
  { code: 'UNWITNESSED_CHECKPOINT', message: '件数 {size} の封印が {file} にありません。書き出しには途中にあります。控えから取り除かれています。' },
  { code: 'FORK', message: '件数 {size} の封印と、件数 {other} の封印は、両方とも正しく署名されていますが、別々の歴史のものです (枝分かれ)。' },
  { code: 'TRUNCATED', message: '封印は {size} 件の記録を証していますが、{found} 件しかありません。末尾が切り取られています。' },
  { code: 'UNSEALED_ENTRY', message: '記録は {found} 件ありますが、封印は {size} 件までです。封印の無い記録が足されたか、封印が取り除かれています。' },
  { code: 'REWRITTEN', message: '番号 {from} から {to} までの記録のどれかが、封印した後に書き換えられています。' },
] as const satisfies readonly FindingKind[];

export type FindingCode = (typeof findingKinds)[number]['code'];

export interface Finding {
  readonly code: FindingCode;
  readonly message: string;
}

export function finding(
  code: FindingCode,
  details: Readonly<Record<string, string | number>>,
): Finding {
  const { message } = findingKinds.find((kind) => kind.code === code) ?? { message: code };
  return {
    code,
    message: message.replace(/\{(\w+)\}/g, (_all, name: string) => String(details[name] ?? '?')),
  };
}
