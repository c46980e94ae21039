import { TargetDraft } from '@jianjia/domain/duty'
import { periodChoices } from '@jianjia/domain/plan'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMaySet } from '../parts/may.ts'
import { useText } from '../text.ts'
import { TargetForm } from './target-form.tsx'
import { countedOf, emptyTarget, linesOf, type TypedTarget } from './target-values.ts'
import { type UnitBelow, useUnitsBelow } from './use-units-below.ts'

/** Asks the units below for so many of something. */
export function NewPage() {
  const { t } = useText()
  const { post } = usePlace()
  const maySet = useMaySet(post.unitId)
  const { query, units } = useUnitsBelow(post.unitId)
  return (
    <>
      <PageHeader
        title={t('form.newTitle')}
        lead={t('lead')}
        trail={[{ label: t('title'), link: { to: '/targets' } }]}
      />
      {maySet ? (
        <QueryView
          query={query}
          empty={{ when: () => units.length === 0, show: <StateView kind="noData" title={t('form.noUnits')} /> }}
        >
          {() => <NewTarget units={units} />}
        </QueryView>
      ) : (
        <StateView kind="noRight" />
      )}
    </>
  )
}

function NewTarget({ units }: { readonly units: readonly UnitBelow[] }) {
  const { districtId, today, post } = usePlace()
  const navigate = useNavigate()
  const change = useChange({
    mutation: trpc.target.set.mutationOptions(),
    onDone: ({ targetId }) => void navigate({ to: '/targets/$targetId', params: { targetId } }),
  })
  const [year] = periodChoices(today)
  const submit = (typed: TypedTarget) => {
    const lines = linesOf(
      typed,
      units.map(({ unitId }) => unitId),
    )
    const target = TargetDraft.parse({ name: typed.name, counted: countedOf(typed), ...typed.period, lines })
    void change.submit({ districtId, unitId: post.unitId, target })
  }
  return (
    <TargetForm
      start={emptyTarget(year === undefined ? null : { start: year.start, end: year.end })}
      units={units}
      failure={change.failure}
      pending={change.pending}
      waiting={change.waiting}
      onSubmit={submit}
    />
  )
}
