/** Value types and scalars every departmental subgraph shares, word for word. */
export const sharedTypesSdl = /* GraphQL */ `
  """
  日付。暦上の一日に定まらない記録 (不詳日) も表す。ISO 8601-2 (EDTF) の表記:
  1960-07-15 / 1960-07-XX (日不詳) / 1960-XX-XX (月日不詳) / 1960~ (頃) / 1960-07-01/1960-07-10 (期間)
  """
  scalar PartialDate
`;

/** For the subgraphs that offer lists: Relay connections. */
export const pageInfoSdl = /* GraphQL */ `
  """
  続きがあるかどうか (Relay Cursor Connections)
  """
  type PageInfo @shareable @open {
    """
    次の頁があるか
    """
    hasNextPage: Boolean!
    """
    前の頁があるか
    """
    hasPreviousPage: Boolean!
    """
    この頁の最初の位置
    """
    startCursor: String
    """
    この頁の最後の位置
    """
    endCursor: String
  }
`;
