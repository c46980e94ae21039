import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { queryClient } from '../../../lib/api/query-client.ts'
import { server, trpc } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { tellThrownAway } from '../../../ui/thrown-away.tsx'
import { useText } from '../text.ts'
import type { StoredScheme } from './use-scheme-draft.ts'

interface TrashDraftProps {
  readonly data: StoredScheme
  /** Waits until what was typed is saved; false where it could not be. */
  readonly settle?: () => Promise<boolean>
}

/** Puts a draft into the bin that was never published; what was typed before goes with it and comes back with it. */
export function TrashDraft({ data, settle }: TrashDraftProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const navigate = useNavigate()
  const { schemeId, name } = data
  const trash = useChange({
    mutation: trpc.scheme.trash.mutationOptions(),
    onDone: () => {
      void navigate({ to: '/schemes' })
      const takeBack = () => server.scheme.restore.mutate({ districtId, key: newKey(), schemeId })
      tellThrownAway({ name, today, takeBack })
    },
  })
  if (data.versions.length > 0) return null
  const go = async () => {
    if (settle && !(await settle())) return
    const about = { districtId, schemeId }
    const { version } = await queryClient.fetchQuery(trpc.scheme.get.queryOptions(about))
    await trash.submit({ ...about, expectedVersion: version })
  }
  return (
    <>
      <Button variant="subtle" loading={trash.pending} onClick={() => void go()}>
        {t('act.trash')}
      </Button>
      <FailureNotice failure={trash.failure} />
    </>
  )
}
