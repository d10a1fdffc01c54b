import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { GraphiqlSamples } from '@kasane/gateway/graphiql/samples';
import { demoStaff, usualPurpose } from './demo-staff.js';

/**
 * Tells GraphiQL whom one can sign in as and which ids its prefilled operations use. `ids` are named
 * as in the `{{…}}` of gateway/src/graphiql/operations, for example `household:8050`.
 */
export async function writeGraphiqlSamples(
  file: string,
  ids: GraphiqlSamples['ids'],
): Promise<void> {
  const samples: GraphiqlSamples = {
    staff: demoStaff.map((person) => ({
      key: person.key,
      name: person.name,
      title: person.title,
      purpose: usualPurpose(person),
    })),
    ids,
  };
  await mkdir(dirname(file), { recursive: true });
  // The gateway may read at any moment and must never see half a file.
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(samples));
  await rename(draft, file);
}
