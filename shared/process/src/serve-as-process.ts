export interface ServingProgram {
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Until a program that was asked to stop is ended where it stands, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Gives a program its life as a process. Forked by a parent it reports `{ url }` and ends when the
 * parent does; started by hand it prints where it is. SIGTERM ends both.
 */
export function serveAsProcess({ name, url, stop }: ServingProgram): void {
  const end = (): void => {
    setTimeout(() => process.exit(1), PATIENCE).unref();
    void stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('disconnect', end);
  // Ctrl-C reaches the whole process group; the parent decides the order of stopping.
  process.on('SIGINT', () => {
    if (process.send === undefined) end();
  });
  if (process.send === undefined) process.stdout.write(`${name} ${url}\n`);
  else process.send({ url });
}
