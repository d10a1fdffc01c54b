import { access } from 'node:fs/promises';
import express, { type Router } from 'express';

export interface ServedPage {
  /** Folder of the built page: `index.html` and `assets`. */
  readonly page: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it is called where it has not been built. */
  readonly name: string;
}

/** Serves a built page and the files it loads, all of them from here. */
export function servePage(router: Router, { page, headers, name }: ServedPage): void {
  router.get('/', async (_request, response) => {
    response.set(headers);
    try {
      await access(`${page}/index.html`);
    } catch {
      response
        .status(503)
        .type('text')
        .send(`${name} の画面がまだ作られていません。npm run build を実行してください。`);
      return;
    }
    response.sendFile('index.html', { root: page, cacheControl: false });
  });
  router.use(
    '/assets',
    express.static(`${page}/assets`, {
      index: false,
      setHeaders: (response) => {
        response.setHeader('x-content-type-options', 'nosniff');
        // Workers take their own policy from their own answer: they need nothing from anywhere.
        response.setHeader('content-security-policy', "default-src 'self'");
      },
    }),
  );
}
