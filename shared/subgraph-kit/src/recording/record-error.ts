import { recordErrorText, type RecordErrorCode } from '@kasane/policy/recording/record-errors';
import { GraphQLError } from 'graphql';

/** A refusal in the words of the policy's tables. */
export const recordError = (
  code: RecordErrorCode,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError => new GraphQLError(recordErrorText(code), { extensions: { ...extensions, code } });
