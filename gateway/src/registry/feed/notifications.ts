import pg from 'pg';

export interface NotificationOptions {
  readonly url: string;
  readonly channel: 'kasane_supergraph';
  /** Called for each notification, and after each time the connection was made anew. */
  readonly onNotification: () => void;
}

/** Longest pause between two attempts to be connected, in milliseconds. */
const LONGEST_PAUSE = 10_000;

/**
 * Listens on a connection of its own, which is made again whenever it is lost. What was told
 * meanwhile was told to nobody; that is why a new connection counts as a notification.
 */
export function listen({ url, channel, onNotification }: NotificationOptions): {
  readonly stop: () => Promise<void>;
} {
  let stopped = false;
  let pause = 250;
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;
  const again = (lost: pg.Client): void => {
    if (lost !== client || stopped) return;
    client = undefined;
    timer = setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };
  const connect = (): void => {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
      application_name: 'kasane gateway listener',
    });
    client = next;
    const lost = (): void => {
      again(next);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', onNotification);
    next
      .connect()
      .then(() => next.query(`LISTEN ${channel}`))
      .then(() => {
        pause = 250;
        onNotification();
      }, lost);
  };
  connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
