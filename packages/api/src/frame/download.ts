import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { ApiContext } from './context.ts'
import { parseInput } from './error-bridge.ts'
import type { TenantProcedureMeta } from './meta.ts'
import { type Read, runRead } from './read.ts'
import { requireAccount } from './requester.ts'
import { type Fields, type ReadInput, readInput } from './tenant-input.ts'
import { tenantMeta } from './tenant-meta.ts'

export interface DownloadSpec<Shape extends Fields, Subject> extends Read<ReadInput<Shape>, Subject, OutgoingFile> {
  readonly input: Shape
}

/** A file on its way out: made now, lying in the store under its key, or opened already. */
export interface OutgoingFile {
  readonly name: string
  readonly mediaType: string
  readonly content:
    | { readonly bytes: Uint8Array }
    | { readonly storageKey: string; readonly size: number }
    | { readonly stream: Readable; readonly size: number }
}

/** A read whose answer is a file, by a plain address: `GET /downloads/<name>?input=…`. */
export interface Download {
  readonly meta: TenantProcedureMeta
  readonly open: (context: ApiContext, input: unknown) => Promise<OutgoingFile>
}

export function download<Shape extends Fields, Subject = never>(spec: DownloadSpec<Shape, Subject>): Download {
  const input = readInput(spec.input)
  return {
    meta: tenantMeta('download', spec, { input, output: z.unknown() }),
    open: async (context, sent) => {
      requireAccount(context)
      return runRead(spec, context, parseInput(input, sent))
    },
  }
}
