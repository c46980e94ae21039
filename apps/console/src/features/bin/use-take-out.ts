import { EntryId, FileId, KeyPointsId, PlanId, SchemeId } from '@jianjia/domain/kernel'
import { type RouterOutputs, server } from '../../lib/api/trpc.ts'
import { newKey } from '../../lib/change/new-key.ts'
import { outcomeOf, type Submission, useSubmission } from '../../lib/change/use-submission.ts'
import { usePlace } from '../../lib/session/current-post.ts'

export type BinItem = RouterOutputs['bin']['list']['items'][number]

interface TakeOut {
  /** Of a view alone: another name than the one it had. */
  readonly name?: string
}

/** Takes something out of the bin: where it comes from says how. */
export function useTakeOut(item: BinItem, onDone: () => void): Submission<TakeOut, unknown> {
  const { districtId } = usePlace()
  return useSubmission<TakeOut, unknown>(({ name }) => outcomeOf(ask(item, districtId, name)), { onDone })
}

function ask({ kind, subjectId, version }: BinItem, districtId: string, name: string | undefined): Promise<unknown> {
  const base = { districtId, key: newKey() }
  switch (kind) {
    case 'entry':
      return server.ledger.restore.mutate({
        ...base,
        entryId: EntryId.parse(subjectId),
        expectedVersion: version ?? 0,
      })
    case 'scheme':
      return server.scheme.restore.mutate({ ...base, schemeId: SchemeId.parse(subjectId) })
    case 'plan':
      return server.plan.restore.mutate({ ...base, planId: PlanId.parse(subjectId) })
    case 'keyPoints':
      return server.keyPoints.restore.mutate({ ...base, keyPointsId: KeyPointsId.parse(subjectId) })
    case 'file':
      return server.evidence.restore.mutate({ ...base, fileId: FileId.parse(subjectId) })
    case 'view':
      return server.view.restore.mutate({ ...base, binned: subjectId, ...(name !== undefined && { name }) })
  }
}
