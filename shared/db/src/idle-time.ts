/**
 * Milliseconds for which a connection that nobody needs is kept. Opened anew it costs a process of
 * the database, and every statement prepared on it has to be planned again, while somebody waits:
 * people look, think, and look again.
 */
export const IDLE_TIME = 60_000;
