import { inTenant } from '@jianjia/db'
import type { DistrictId, Result } from '@jianjia/domain/kernel'
import type { Action } from '@jianjia/domain/policy'
import type { z } from 'zod'
import type { ApiContext } from './context.ts'
import { type Change, runChange } from './change.ts'
import { parseInput, Refused } from './error-bridge.ts'
import type { ReceivedFile } from './file-storage.ts'
import type { TenantProcedureMeta } from './meta.ts'
import { type Read, type ReadSpec, runRead } from './read.ts'
import { requireAccount } from './requester.ts'
import { permit, type TargetSpec } from './target.ts'
import { type ChangeInput, changeInput, type Fields, type ReadInput, readInput } from './tenant-input.ts'
import { tenantMeta } from './tenant-meta.ts'

export interface UploadSpec<Shape extends Fields, Output extends z.ZodType, Subject>
  extends Omit<Change<ChangeInput<Shape>, Output, Subject>, 'run'> {
  readonly input: Shape
  /**
   * Reads the file, which may take a worker a second, once the actor is permitted and before the transaction of the
   * change is opened. Gives what is then decided and written in it.
   */
  readonly prepare: (file: ReceivedFile) => Promise<Result<Change<ChangeInput<Shape>, Output, Subject>['run']>>
}

/** A change that comes with a file. The same wrapper as any change; only the way in is another (`POST /files`). */
export interface Upload {
  readonly meta: TenantProcedureMeta
  /** Refuses before a byte is received: whoever may not, and what is no input. Throws what the error bridge knows. */
  readonly admit: (context: ApiContext, input: unknown) => Promise<void>
  readonly receive: (context: ApiContext, input: unknown, file: ReceivedFile) => Promise<unknown>
}

export function upload<Shape extends Fields, Output extends z.ZodType, Subject = never>(
  spec: UploadSpec<Shape, Output, Subject>,
): Upload {
  const input = changeInput(spec.input)
  return {
    meta: tenantMeta('upload', spec, { input, output: spec.output }),
    admit: (context, sent) => permitted(spec, context, parseFor(context, input, sent)),
    receive: async (context, sent, file) => {
      const parsed = parseInput(input, sent)
      const run = await prepared({ spec, context, input: parsed, file })
      // The file is part of what is done once per key: another file under the same key is another change.
      const fingerprint = { input: parsed, name: file.name, sha256: file.sha256 }
      return runChange({ spec: { ...spec, run }, context, input: parsed, fingerprint })
    },
  }
}

/** What is left to do when the database has been asked, outside its transaction. */
export type Finish<Value> = () => Promise<Result<Value>>

export interface InspectSpec<Shape extends Fields, Output extends z.ZodType, Subject>
  extends Omit<ReadSpec<Shape, Output, Subject>, 'run'> {
  /** As for an upload; what it gives asks the database and says how to finish. */
  readonly prepare: (
    file: ReceivedFile,
  ) => Promise<Result<Read<ReadInput<Shape>, Subject, Finish<z.input<Output>>>['run']>>
}

/** A read that needs a file to answer (the preview of an import). Nothing is written and nothing is kept. */
export function inspect<Shape extends Fields, Output extends z.ZodType, Subject = never>(
  spec: InspectSpec<Shape, Output, Subject>,
): Upload {
  const input = readInput(spec.input)
  return {
    meta: tenantMeta('read', spec, { input, output: spec.output }),
    admit: (context, sent) => permitted(spec, context, parseFor(context, input, sent)),
    receive: async (context, sent, file) => {
      const parsed = parseInput(input, sent)
      const run = await prepared({ spec, context, input: parsed, file })
      const finish = await runRead({ ...spec, run }, context, parsed)
      return spec.output.parse(unlessRefused(await finish()))
    },
  }
}

/** Who has not signed in is told so, whatever was sent. */
function parseFor<Input>(context: ApiContext, input: z.ZodType<Input>, sent: unknown): Input {
  requireAccount(context)
  return parseInput(input, sent)
}

interface Permitted<Input, Subject> {
  readonly action: Action
  readonly target: TargetSpec<Input, Subject>
}

/** Asks for permission in a transaction of its own. */
async function permitted<Input extends { readonly districtId: DistrictId }, Subject>(
  { action, target }: Permitted<Input, Subject>,
  context: ApiContext,
  input: Input,
): Promise<void> {
  const account = requireAccount(context)
  await inTenant(context.db, input.districtId, 'read', (db) => permit({ db, account, input, action, spec: target }))
}

interface Prepared<Input, Subject, Run> {
  readonly spec: Permitted<Input, Subject> & { readonly prepare: (file: ReceivedFile) => Promise<Result<Run>> }
  readonly context: ApiContext
  readonly input: Input
  readonly file: ReceivedFile
}

/** Nobody's file is read who may not send it. */
async function prepared<Input extends { readonly districtId: DistrictId }, Subject, Run>(
  asked: Prepared<Input, Subject, Run>,
): Promise<Run> {
  const { spec, context, input, file } = asked
  await permitted(spec, context, input)
  return unlessRefused(await spec.prepare(file))
}

function unlessRefused<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refused(result.refusal)
  return result.value
}
