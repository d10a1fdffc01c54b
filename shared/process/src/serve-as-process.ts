export interface ServingProgram {
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Until a program that was asked to stop is ended where it stands, in milliseconds. */
const PATIENCE = 5_000;

/** Where it broke, without what it says: a message repeats what was asked for, and so may name people. */
function frames(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : typeof cause;
  const code = (cause as { readonly code?: unknown } | null)?.code;
  const known = typeof code === 'string' && /^[\w.-]{1,40}$/.test(code) ? ` ${code}` : '';
  const { stack = '', message = '' } = cause instanceof Error ? cause : {};
  const behind = stack.slice(stack.indexOf(message) + message.length).split('\n');
  const at = behind.filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return [`${name}${known}`, ...at].join('\n');
}

/**
 * Gives a program its life as a process. Forked by a parent it reports `{ url }` and ends when the
 * parent does; started by hand it prints where it is. SIGTERM ends both. One that breaks ends at once
 * and says where, never about whom (leaks.md 32).
 */
export function serveAsProcess({ name, url, stop }: ServingProgram): void {
  const end = (): void => {
    setTimeout(() => process.exit(1), PATIENCE).unref();
    void stop().then(() => process.exit(0));
  };
  const broke = (cause: unknown): void => {
    process.stderr.write(`${name} BROKE: ${frames(cause)}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', broke);
  process.on('unhandledRejection', broke);
  process.once('SIGTERM', end);
  process.once('disconnect', end);
  // Ctrl-C reaches the whole process group; the parent decides the order of stopping.
  process.on('SIGINT', () => {
    if (process.send === undefined) end();
  });
  if (process.send === undefined) process.stdout.write(`${name} ${url}\n`);
  else process.send({ url });
}
