import type { Result } from '@jianjia/domain/kernel'
import type { z } from 'zod'
import type { ApiContext } from './context.ts'
import { type Change, type ChangeAsk, runChange } from './change.ts'
import { parseInput } from './error-bridge.ts'
import type { ReceivedFile } from './file-storage.ts'
import type { TenantProcedureMeta } from './meta.ts'
import { type Read, type ReadAsk, type ReadSpec, runRead } from './read.ts'
import { requireAccount } from './requester.ts'
import { aimOf } from './target.ts'
import { type ChangeInput, changeInput, type Fields, type ReadInput, readInput } from './tenant-input.ts'

export interface UploadSpec<Shape extends Fields, Output extends z.ZodType, Subject>
  extends Omit<Change<ChangeInput<Shape>, Output, Subject>, 'run'> {
  readonly input: Shape
  readonly run: (
    ask: ChangeAsk<ChangeInput<Shape>, Subject> & { readonly file: ReceivedFile },
  ) => ReturnType<Change<ChangeInput<Shape>, Output, Subject>['run']>
}

/** A change that comes with a file. The same wrapper as any change; only the way in is another (`POST /files`). */
export interface Upload {
  readonly meta: TenantProcedureMeta
  /** Refuses before a byte is received. Throws what the error bridge knows. */
  readonly admit: (context: ApiContext, input: unknown) => void
  readonly receive: (context: ApiContext, input: unknown, file: ReceivedFile) => Promise<unknown>
}

export function upload<Shape extends Fields, Output extends z.ZodType, Subject = never>(
  spec: UploadSpec<Shape, Output, Subject>,
): Upload {
  const { name, action, audit, dataClass, output } = spec
  const input = changeInput(spec.input)
  return {
    meta: { area: 'tenant', aim: aimOf(spec.target), kind: 'upload', name, action, audit, dataClass, input, output },
    admit: (context, sent) => {
      requireAccount(context)
      parseInput(input, sent)
    },
    receive: (context, sent, file) => {
      const parsed = parseInput(input, sent)
      const run: Change<ChangeInput<Shape>, Output, Subject>['run'] = (ask) => spec.run({ ...ask, file })
      // The file is part of what is done once per key: another file under the same key is another change.
      const fingerprint = { input: parsed, name: file.name, sha256: file.sha256 }
      return runChange({ spec: { ...spec, run }, context, input: parsed, fingerprint })
    },
  }
}

export interface InspectSpec<Shape extends Fields, Output extends z.ZodType, Subject>
  extends Omit<ReadSpec<Shape, Output, Subject>, 'run'> {
  readonly run: (
    ask: ReadAsk<ReadInput<Shape>, Subject> & { readonly file: ReceivedFile },
  ) => Promise<Result<z.input<Output>>>
}

/** A read that needs a file to answer (the preview of an import). Nothing is written and nothing is kept. */
export function inspect<Shape extends Fields, Output extends z.ZodType, Subject = never>(
  spec: InspectSpec<Shape, Output, Subject>,
): Upload {
  const { name, action, dataClass, output } = spec
  const input = readInput(spec.input)
  return {
    meta: {
      area: 'tenant',
      aim: aimOf(spec.target),
      kind: 'read',
      name,
      action,
      audit: undefined,
      dataClass,
      input,
      output,
    },
    admit: (context, sent) => {
      requireAccount(context)
      parseInput(input, sent)
    },
    receive: async (context, sent, file) => {
      const run: Read<ReadInput<Shape>, Subject, z.input<Output>>['run'] = (ask) => spec.run({ ...ask, file })
      return output.parse(await runRead({ ...spec, run }, context, parseInput(input, sent)))
    },
  }
}
