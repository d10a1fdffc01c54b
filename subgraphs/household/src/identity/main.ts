import { databaseUrl } from '@kasane/db/database-url';
import { buildIdentityIndex } from './build-identity-index.js';

/**
 * Rebuilds the identity index from what the departments hold now, to be run after each of their
 * nightly exports. Environment: `DATABASE_URL_IDENTITY`.
 */
await buildIdentityIndex({
  url: databaseUrl('identity'),
  log: (line) => {
    process.stdout.write(`${line}\n`);
  },
});
