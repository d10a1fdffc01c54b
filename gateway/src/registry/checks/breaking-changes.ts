import {
  FieldsOnCorrectTypeRule,
  findBreakingChanges,
  KnownArgumentNamesRule,
  KnownTypeNamesRule,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { apiSchemaOf } from './changes/api-schema.js';
import { describeChange } from './changes/breaking-kinds.js';
import { readRecorded } from './changes/read-recorded.js';
import type {
  CheckContext,
  CheckFinding,
  CheckVerdict,
  OperationUse,
  RecordedOperation,
} from './check.js';
import { failed, passed, skipped } from './passed.js';

type Asked = Pick<CheckContext, 'composed' | 'activeSupergraphSdl' | 'operations'>;

/**
 * What clients really asked in the last days still works. A change nobody leans on passes and is
 * told; one that somebody leans on fails and names them.
 */
export function breakingChanges({
  composed,
  activeSupergraphSdl,
  operations,
}: Asked): CheckVerdict {
  if (composed.kind !== 'composed') return skipped('合成できないため、確かめていません。');
  if (activeSupergraphSdl === undefined) return passed('まだだれも使っていません。');
  const before = apiSchemaOf(activeSupergraphSdl);
  const after = apiSchemaOf(composed.supergraphSdl);
  const recorded = readRecorded(operations, before);
  const unused: CheckFinding[] = [];
  const broken: CheckFinding[] = [];
  const told = new Set<string>();
  for (const { coordinate, message, felt } of findBreakingChanges(before, after).map(
    describeChange,
  )) {
    const users = recorded.filter(({ used }) => used.has(felt));
    for (const { operation } of users) told.add(operation.sha256);
    if (users.length === 0) {
      unused.push({
        coordinate,
        message: `${coordinate}: ${message} (使われていません)`,
        remedy: '直すところはありません。',
      });
    } else {
      broken.push(
        usedFinding(
          coordinate,
          message,
          users.map(({ operation }) => operation),
        ),
      );
    }
  }
  for (const { operation, document } of recorded) {
    if (told.has(operation.sha256)) continue;
    const [error] = newErrors(document, before, after);
    if (error !== undefined)
      broken.push(usedFinding(null, `使えなくなります: ${error}`, [operation]));
  }
  return broken.length > 0
    ? failed('使われている項目が変わります。', [...broken, ...unused])
    : passed(
        unused.length === 0
          ? '互換でない変更はありません。'
          : '互換でない変更がありますが、記録された操作では使われていません。',
        unused,
      );
}

/** What an operation asks for, whatever values it is given. */
const whatIsAsked = [FieldsOnCorrectTypeRule, KnownArgumentNamesRule, KnownTypeNamesRule];

/**
 * Literals are not recorded, so some recorded text is not valid as it stands; only what is new counts.
 * An operation that asks for what was taken away before is broken already, and by somebody else.
 */
function newErrors(document: DocumentNode, before: GraphQLSchema, after: GraphQLSchema): string[] {
  if (validate(before, document, whatIsAsked).length > 0) return [];
  const known = new Set(validate(before, document).map(({ message }) => message));
  return validate(after, document)
    .map(({ message }) => message)
    .filter((message) => !known.has(message));
}

function usedFinding(
  coordinate: string | null,
  message: string,
  operations: readonly RecordedOperation[],
): CheckFinding {
  const uses = operations.flatMap(({ name, uses }) => uses.map((use) => toldUse(name, use)));
  const most = uses.slice(0, MOST_USES).join('、');
  const rest = uses.length > MOST_USES ? ` ほか${String(uses.length - MOST_USES)}件` : '';
  return {
    coordinate,
    message: `${coordinate === null ? '' : `${coordinate}: `}${message}。使っているのは: ${most}${rest}`,
    remedy:
      '元の項目を残して新しい項目を加え、使っている人が移ってから取り除いてください (@deprecated で知らせられます)。',
  };
}

const MOST_USES = 5;

const toldUse = (name: string | null, { client, clientVersion, lastDay }: OperationUse): string =>
  `${client}${clientVersion === '' ? '' : ` ${clientVersion}`} の操作 ${name ?? '(名前なし)'} (最後は ${lastDay})`;
