/**
 * Closing line of CI from the result files jest wrote, and CI's exit code. A test file that cannot
 * be loaded, a whole run that left no result, and a failed check (types, lint, format) each count as
 * one failure, so that a failed CI never says "0 failed".
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const status = Number(process.argv[2] ?? 1);
let passed = 0;
let failed = 0;
for (const name of ['unit', 'e2e']) {
  const file = path.join('node_modules', `.kasane-${name}.json`);
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    if (result.numPendingTests > 0) {
      console.log(`${name}: ${result.numPendingTests} tests were skipped`);
    }
  } catch {
    console.log(`${name}: no test ran (${file} is missing); the reason stands above`);
    failed += 1;
  }
}
if (status !== 0 && failed === 0) {
  console.log('All tests passed, but another check failed: types, lint or format; see above');
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? status : status || 1;
