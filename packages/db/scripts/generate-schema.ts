import { writeFile } from 'node:fs/promises'
import { throwAwayServer } from '../../../tooling/vitest/database-server.ts'
import { migrate } from '../src/setup/migrate.ts'
import { schemaMarksSource } from './schema-marks-source.ts'
import { schemaSource } from './schema-source.ts'

/** Migrates an empty database and writes what it finds to src/schema.generated.ts and src/doctor/schema-marks.generated.ts. */
const server = await throwAwayServer()
try {
  await migrate(server.url)
  await writeFile(new URL('../src/schema.generated.ts', import.meta.url), await schemaSource(server.url))
  await writeFile(
    new URL('../src/doctor/schema-marks.generated.ts', import.meta.url),
    await schemaMarksSource(server.url),
  )
} finally {
  await server.stop()
}
