#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A clone that was never built has no program yet, and Node.js would say so in its own words.
const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('kasane がまだビルドされていません。npm run build を実行してください。\n');
  process.exitCode = 2;
}
