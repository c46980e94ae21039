import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { PlanId } from '@jianjia/domain/kernel'
import { server, trpc } from '../../../lib/api/trpc.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { tellThrownAway } from '../../../ui/thrown-away.tsx'
import type { Plan } from '../parts/plan.ts'
import { useText as useSummaryText } from '../summary/text.ts'
import { useText } from '../text.ts'
import type { Draft } from './use-draft.ts'

/** Beside the draft: its file, and the way to give it up. */
export function DraftActs({ plan, draft }: { readonly plan: Plan; readonly draft: Draft }) {
  const { t } = useText()
  const { t: summaryText } = useSummaryText()
  const { districtId, today } = usePlace()
  const navigate = useNavigate()
  const planId = PlanId.parse(plan.planId)
  const input = async () => ({ districtId, planId, expectedVersion: (await draft.settle()) ?? plan.version })
  const discard = useChange({
    mutation: trpc.plan.discard.mutationOptions(),
    onDone: () => {
      void navigate({ to: '/plans' })
      tellThrownAway({
        ...{ name: plan.title || t('list.untitled'), today },
        takeBack: () => server.plan.restore.mutate({ districtId, key: newKey(), planId }),
      })
    },
  })
  const drop = useChange({
    mutation: trpc.plan.dropRevision.mutationOptions(),
    onDone: () => void navigate({ to: '/plans/$planId', params: { planId } }),
  })
  return (
    <>
      {plan.source && plan.kind !== 'plan' && (
        <LinkButton variant="default" to="/plans/$planId/figures" params={{ planId }}>
          {summaryText('compare')}
        </LinkButton>
      )}
      {plan.source && (
        <Button
          component="a"
          variant="default"
          download
          href={downloadAddress('plan.original', { districtId, planId, seq: plan.source.seq })}
        >
          {t('read.original')}
        </Button>
      )}
      {plan.state === 'draft' && (
        <Button
          variant="subtle"
          loading={discard.pending}
          onClick={() => void input().then((about) => discard.submit(about))}
        >
          {t('read.discard')}
        </Button>
      )}
      {plan.state === 'revising' && (
        <ConfirmButton
          variant="subtle"
          label={t('read.dropRevision')}
          consequence={t('read.dropRevisionText')}
          pending={drop.pending}
          onConfirm={async () => drop.submit(await input())}
        />
      )}
      <FailureNotice failure={discard.failure ?? drop.failure} />
    </>
  )
}
