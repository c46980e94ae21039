import { readSchemaMarks } from '../src/doctor/schema-marks.ts'
import { withOwner } from '../src/setup/migrate.ts'

/** The TypeScript of the marks of a migrated database. */
export async function schemaMarksSource(ownerUrl: string): Promise<string> {
  const marks = await withOwner(ownerUrl, readSchemaMarks)
  const lines = Object.entries(marks).map(([table, mark]) => `  ${table}: '${mark}',`)
  return `// Written by scripts/generate-schema.ts from the migrated database. Never edited: a test compares it.
import type { SchemaMarks } from './schema-marks.ts'

/** By which each table of this version is known. */
export const SCHEMA_MARKS: SchemaMarks = {
${lines.join('\n')}
}
`
}
