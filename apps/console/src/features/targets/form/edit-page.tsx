import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMaySet } from '../parts/may.ts'
import { useText } from '../text.ts'
import { TargetForm } from './target-form.tsx'
import { linesOf, type TypedTarget } from './target-values.ts'
import { type UnitBelow, useUnitsBelow } from './use-units-below.ts'

const route = getRouteApi('/signed-in/targets/$targetId/edit')

type Found = RouterOutputs['target']['get']

/** Says anew what it is called, and who is asked for how much; what was said before is kept. */
export function EditPage() {
  const { t } = useText()
  const { districtId, post } = usePlace()
  const { targetId } = route.useParams()
  const maySet = useMaySet(post.unitId)
  const query = useQuery(trpc.target.get.queryOptions({ districtId, targetId }))
  const { query: tree, units } = useUnitsBelow(query.data?.target.unitId ?? post.unitId)
  const name = query.data?.target.name
  return (
    <>
      <PageHeader
        title={name === undefined ? t('edit') : t('form.editTitle', { name })}
        trail={[
          { label: t('title'), link: { to: '/targets' } },
          ...(name === undefined
            ? []
            : [{ label: name, link: { to: '/targets/$targetId', params: { targetId } } } as const]),
        ]}
      />
      <QueryView query={query}>
        {(found) => (
          <QueryView query={tree}>
            {() => (maySet ? <Edit found={found} units={units} /> : <StateView kind="noRight" />)}
          </QueryView>
        )}
      </QueryView>
    </>
  )
}

interface EditProps {
  readonly found: Found
  readonly units: readonly UnitBelow[]
}

/** The form begins anew with what stands there, when somebody else was faster. */
function Edit({ found: { target, lines }, units }: EditProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const { targetId, version } = target
  const [seen] = useState(version)
  const change = useChange({
    mutation: trpc.target.change.mutationOptions(),
    onDone: () => void navigate({ to: '/targets/$targetId', params: { targetId } }),
  })
  const known = new Set(units.map(({ unitId }) => unitId))
  const gone = lines
    .filter(({ unitId }) => !known.has(unitId))
    .map(({ unitId, unitName }) => ({ unitId, name: unitName }))
  const all = [...units, ...gone]
  const submit = (typed: TypedTarget) => {
    const said = linesOf(
      typed,
      all.map(({ unitId }) => unitId),
    )
    void change.submit({ districtId, targetId, name: typed.name.trim(), lines: said, expectedVersion: version })
  }
  return (
    <TargetForm
      key={version}
      start={{
        ...{ name: target.name, metric: target.counted.metric, kinds: target.counted.kinds },
        period: { start: target.start, end: target.end },
        amounts: Object.fromEntries(lines.map((line) => [line.unitId, line.target])),
      }}
      units={all}
      stands
      failure={change.failure}
      pending={change.pending}
      waiting={change.waiting}
      above={
        version > seen && (
          <Notice tone="attention" urgent title={t('form.newer')}>
            {t('form.newerText')}
          </Notice>
        )
      }
      onSubmit={submit}
    />
  )
}
