import { GraphQLError } from 'graphql';

/** Every reason for which an act of this subgraph is refused. */
export const recordErrors = {
  BAD_INPUT: '入力に直すところがあります。problems の項目を直して、もう一度送ってください。',
  MAY_NOT_RECORD:
    'その記録はないか、あなたはこの操作をできません。誰が記録できるかは、担当課か情報政策課に確かめてください。',
  VERSION_CONFLICT:
    '読んだ後に、ほかの人がこの記録を変えました。読み直してから、もう一度操作してください。',
  ALREADY_CLOSED: 'この記録はすでに終わっています。新しい記録を作ってください。',
  OFFICER_ONLY: 'この問い合わせは情報管理者だけができます。',
} as const;

export type RecordErrorCode = keyof typeof recordErrors;

export const recordError = (
  code: RecordErrorCode,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError => new GraphQLError(recordErrors[code], { extensions: { ...extensions, code } });
