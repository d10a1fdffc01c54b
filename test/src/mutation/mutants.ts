import ts from 'typescript';
import { readRows, swapIn, type Rows } from './rows.js';

/** One small fault in a source text: a clause, a row, a word or a boundary that is off. */
export interface Mutant {
  readonly line: number;
  readonly what: string;
  readonly text: string;
}

/** Wording and citations: nothing decides by them. */
const PROSE = new Set([
  'name',
  'law',
  'citation',
  'secrecy',
  'sure',
  'text',
  'tells',
  'id',
  'openedBy',
]);

const SWAPPED: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.AsteriskToken]: ['+'],
  [ts.SyntaxKind.AmpersandToken]: ['|'],
  [ts.SyntaxKind.BarToken]: ['&'],
};

const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max' };

/** All single faults of one file, in reading order. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const rows = readRows(tree);
  const found: Mutant[] = [];
  const put = (node: ts.Node, replacement: string, what: string) => {
    const [from, to] = [node.getStart(tree), node.getEnd()];
    found.push({
      line: tree.getLineAndCharacterOfPosition(from).line + 1,
      what: `${what}: ${node.getText(tree).replace(/\s+/g, ' ').slice(0, 60)} → ${replacement || '∅'}`,
      text: source.slice(0, from) + replacement + source.slice(to),
    });
  };
  const visit = (node: ts.Node): void => {
    if (isWordless(node)) return;
    if (ts.isPropertyAssignment(node) && PROSE.has(node.name.getText(tree))) return;
    if (ts.isBinaryExpression(node)) {
      for (const sign of SWAPPED[node.operatorToken.kind] ?? []) {
        put(node.operatorToken, sign, 'operator');
      }
      if (isLogic(node)) {
        put(node, node.left.getText(tree), 'clause dropped');
        put(node, node.right.getText(tree), 'clause dropped');
      }
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      put(node, node.operand.getText(tree), 'negation dropped');
    }
    if (ts.isArrayLiteralExpression(node)) {
      for (const element of node.elements) put(element, '...[]', 'row dropped');
    }
    if (ts.isStringLiteral(node)) putWord(node, rows, put);
    if (ts.isNumericLiteral(node)) {
      put(node, `(${node.text} + 1)`, 'number');
      put(node, `(${node.text} - 1)`, 'number');
    }
    if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false', 'boolean');
    if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true', 'boolean');
    if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition;
      put(condition, 'false', 'branch never');
      put(condition, 'true', 'branch always');
    }
    if (ts.isRegularExpressionLiteral(node)) putPattern(node, put);
    if (ts.isPropertyAccessExpression(node)) {
      const other = METHODS[node.name.text];
      if (other !== undefined) put(node.name, other, 'quantifier');
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

type Put = (node: ts.Node, replacement: string, what: string) => void;

/** A day is put one off; any other word is made unheard of, and the word of another row. */
function putWord(node: ts.StringLiteral, rows: Rows, put: Put): void {
  if (/[぀-ヿ一-鿿]/.test(node.text)) return;
  if (/^\d{4}-\d\d-\d\d$/.test(node.text)) {
    for (const by of [-1, 1]) {
      const day = new Date(Date.parse(node.text) + by * 86_400_000).toISOString().slice(0, 10);
      put(node, `'${day}'`, 'day off by one');
    }
    return;
  }
  put(node, "'SWAPPED'", 'word swapped');
  const other = swapIn(rows, node);
  if (other !== undefined) put(node, `'${other}'`, "another row's word");
}

/** A pattern without one of its alternatives; the policy's have no groups. */
function putPattern(node: ts.RegularExpressionLiteral, put: Put): void {
  const [, body = '', flags = ''] = /^\/(.*)\/(\w*)$/.exec(node.text) ?? [];
  const alternatives = body.split('|');
  for (const dropped of alternatives) {
    const rest = alternatives.filter((one) => one !== dropped).join('|');
    put(node, `/${rest === '' ? '(?!)' : rest}/${flags}`, 'alternative dropped');
  }
}

const isLogic = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.QuestionQuestionToken;

/** Types and imports are gone at run time. */
const isWordless = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);
