import { KeyPointsId } from '@jianjia/domain/kernel'
import { KeyPointsContent } from '@jianjia/domain/plan'
import { z } from 'zod'
import { server } from '../../../lib/api/trpc.ts'
import { type ServerDraft, useServerDraft } from '../../../lib/autosave/use-server-draft.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { KeyPoints } from '../parts/key-points.ts'

const Kept = z.object({ content: KeyPointsContent, seenVersion: z.int() })

export type KeyPointsDraft = ServerDraft<KeyPointsContent>

/** The draft of key points, saved by itself. */
export function useKeyPointsDraft(keyPoints: KeyPoints & { readonly draft: KeyPointsContent }): KeyPointsDraft {
  const { districtId } = usePlace()
  const keyPointsId = KeyPointsId.parse(keyPoints.keyPointsId)
  return useServerDraft({
    ...{ key: `keyPoints.${keyPointsId}`, schema: Kept, stored: keyPoints },
    send: ({ content, seenVersion }, key) =>
      server.keyPoints.save.mutate({ districtId, keyPointsId, content, expectedVersion: seenVersion, key }),
    read: () => server.keyPoints.get.query({ districtId, keyPointsId }),
  })
}
