import { writeFile } from 'node:fs/promises'
import { migrationHashes } from './migration-hashes.ts'

/** Writes the hashes of all migrations to src/migrations/frozen.ts. Run when a version is published, never to quiet the test. */
const lines = Object.entries(await migrationHashes()).map(([name, hash]) => `  '${name}': '${hash}',`)
await writeFile(
  new URL('../src/migrations/frozen.ts', import.meta.url),
  `/** The published migrations by their SHA-256. Written by scripts/freeze-migrations.ts when a version is published. */
export const FROZEN: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`,
)
