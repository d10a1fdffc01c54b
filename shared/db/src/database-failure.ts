/**
 * Whether the database failed, and not the question: SQLSTATE classes 08 (connection), 53 (too many
 * of them) and 57P (shutdown), or a socket or a wait that ended.
 */
export function isDatabaseFailure(cause: unknown): boolean {
  const code = (cause as { readonly code?: unknown } | null | undefined)?.code;
  if (typeof code === 'string') return /^(08|57P|53)|^E(CONN|PIPE|NET|HOST|TIMED)/.test(code);
  return cause instanceof Error && /Connection terminated|timeout exceeded/.test(cause.message);
}
