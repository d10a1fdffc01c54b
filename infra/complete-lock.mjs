/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out.
 *
 * npm writes an optional package only where the registry it asked had it; a registry that mirrors a
 * part leaves out macOS or Windows, and `npm ci` then refuses the lock file on every machine
 * ("Missing: … from lock file"). Name and version stand in the package that wants it; platform and
 * processor stand in the name. Run it after `npm install`. With `--check` it changes nothing and fails where something is missing,
 * as a unit test does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 'loong64', 's390x'];
const spellings = { windows: 'win32', 64: 'x64' };
const libraries = { gnu: 'glibc', musl: 'musl' };

/** `@swc/core-linux-arm64-musl` → the lock's entry for it, undefined for a name of no platform. */
function entryOf(name, version) {
  const words = name.split(/[/-]/).map((word) => spellings[word] ?? word);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = os === 'linux' ? words.map((word) => libraries[word]).find(Boolean) : undefined;
  return {
    version,
    optional: true,
    ...(libc === undefined ? {} : { libc: [libc] }),
    cpu: [cpu],
    os: [os],
  };
}

/** What `packages` of a lock file lacks: `[name, version]` of platform packages, in order. */
function missingPlatforms(packages) {
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies).filter(
      ([name, version]) =>
        /^\d/.test(version) &&
        packages[`node_modules/${name}`] === undefined &&
        entryOf(name, version) !== undefined,
    ),
  );
  return [...new Map(missing)].sort(([a], [b]) => (a < b ? -1 : 1));
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatforms(lock.packages);
if (process.argv.includes('--check')) {
  if (missing.length > 0) {
    const names = missing.map(([name]) => name).join(', ');
    process.stderr.write(
      `package-lock.json lacks ${names}; run node infra/complete-lock.mjs and commit the lock file\n`,
    );
    process.exitCode = 1;
  }
} else {
  for (const [name, version] of missing) {
    lock.packages[`node_modules/${name}`] = entryOf(name, version);
  }
  const { '': root, ...rest } = lock.packages;
  const names = Object.keys(rest).sort((a, b) => a.localeCompare(b, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(names.map((name) => [name, rest[name]])) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`package-lock.json: ${missing.length} packages of other platforms added\n`);
}
