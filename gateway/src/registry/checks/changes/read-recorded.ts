import { GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RecordedOperation } from '../check.js';
import { usedCoordinates } from './used-coordinates.js';

export interface ReadOperation {
  readonly operation: RecordedOperation;
  readonly document: DocumentNode;
  /** What of the schema it leans on. */
  readonly used: ReadonlySet<string>;
}

/** Recorded operations as documents; what cannot be read was recorded by no gateway of ours. */
export const readRecorded = (
  operations: readonly RecordedOperation[],
  schema: GraphQLSchema,
): ReadOperation[] =>
  operations.flatMap((operation) => {
    try {
      const document = parse(operation.text);
      return [{ operation, document, used: usedCoordinates(document, schema) }];
    } catch (cause) {
      if (cause instanceof GraphQLError) return [];
      throw cause;
    }
  });
