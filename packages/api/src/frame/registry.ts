import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import type { Download } from './download.ts'
import type { ProcedureMeta } from './meta.ts'
import type { Upload } from './upload.ts'

/** Everything that can be called, by its path, for the tests that walk all of it. */
export function listProcedures(
  router: AnyTRPCRouter,
  files: Readonly<Record<string, Upload | Download>>,
): readonly ProcedureMeta[] {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures
  const called = Object.entries(procedures).map(([path, procedure]) => metaOf(path, procedure._def.meta))
  const carried = Object.entries(files).map(([path, file]) => metaOf(path, file.meta))
  return [...called, ...carried]
}

function metaOf(path: string, meta: unknown): ProcedureMeta {
  if (typeof meta !== 'object' || meta === null || !('name' in meta))
    throw new Error(`${path} was not made by the frame`)
  if (meta.name !== path) throw new Error(`${path} calls itself ${String(meta.name)}`)
  return meta as ProcedureMeta
}
