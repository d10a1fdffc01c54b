/**
 * Guards one process: when the parent that forked us goes away, for whatever reason, the guarded
 * process is asked to stop (SIGINT is PostgreSQL's fast shutdown) and, if it does not, made to.
 */
const guarded = Number(process.argv[2]);

const send = (signal: NodeJS.Signals): void => {
  try {
    process.kill(guarded, signal);
  } catch {
    process.exit(0);
  }
};

process.on('SIGINT', () => undefined);
process.once('disconnect', () => {
  send('SIGINT');
  setTimeout(() => {
    send('SIGKILL');
  }, 10_000).unref();
});
