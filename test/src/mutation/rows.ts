import ts from 'typescript';

/**
 * What stands in the same column of a file's tables: texts by the property they are given to, in
 * the order in which they first stand there.
 */
export type Rows = ReadonlyMap<string, readonly string[]>;

export function readRows(tree: ts.SourceFile): Rows {
  const rows = new Map<string, string[]>();
  const visit = (node: ts.Node): void => {
    const column = ts.isStringLiteral(node) ? columnOf(node) : undefined;
    if (column !== undefined && ts.isStringLiteral(node)) {
      const words = rows.get(column) ?? [];
      if (!words.includes(node.text)) words.push(node.text);
      rows.set(column, words);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return rows;
}

/** The word that another row has there: a purpose for a purpose, an agency for an agency. */
export function swapIn(rows: Rows, node: ts.StringLiteral): string | undefined {
  const words = rows.get(columnOf(node) ?? '') ?? [];
  const other = words[(words.indexOf(node.text) + 1) % words.length];
  return other === node.text ? undefined : other;
}

/** The property whose value, or one of whose values, the text is. */
function columnOf(node: ts.Node): string | undefined {
  for (let above = node.parent; ; above = above.parent) {
    if (ts.isPropertyAssignment(above)) return above.name.getText();
    const within =
      ts.isArrayLiteralExpression(above) ||
      ts.isSpreadElement(above) ||
      ts.isAsExpression(above) ||
      ts.isParenthesizedExpression(above);
    if (!within) return undefined;
  }
}
