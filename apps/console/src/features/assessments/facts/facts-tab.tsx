import { Select } from '@mantine/core'
import { describeRule } from '@jianjia/domain/scheme'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Assessment, DistrictFacts } from '../parts/assessment.ts'
import { useStageName } from '../parts/stage-name.ts'
import { useText } from '../text.ts'
import { FactRow } from './fact-row.tsx'
import classes from './facts.module.css'

const route = getRouteApi('/signed-in/assessments/$assessmentId')

/** What the district enters for each unit, one line of the scheme at a time. */
export function FactsTab({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = assessment
  const query = useQuery(trpc.assessment.districtFacts.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView
      query={query}
      empty={{
        when: (data) => data.criteria.length === 0,
        show: <StateView kind="noData" title={t('facts.none')} />,
      }}
    >
      {(data) => <FactSheet assessmentId={assessmentId} data={data} />}
    </QueryView>
  )
}

function FactSheet({ assessmentId, data }: { readonly assessmentId: string; readonly data: DistrictFacts }) {
  const { t, language } = useText()
  const stageName = useStageName()
  const { item } = route.useSearch()
  const navigate = route.useNavigate()
  const criterion = data.criteria.find(({ id }) => id === item) ?? data.criteria[0]
  if (!criterion) return null
  const factOf = (unitId: string) => data.facts.find((fact) => fact.unitId === unitId && fact.itemId === criterion.id)
  const done = data.units.filter(({ unitId }) => factOf(unitId)).length
  return (
    <>
      <p>{t('facts.lead')}</p>
      <div className={classes['choose']}>
        <Select
          label={t('facts.item')}
          allowDeselect={false}
          data={data.criteria.map(({ id, name }) => ({ value: id, label: name }))}
          value={criterion.id}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, item: next ?? undefined }) })}
        />
      </div>
      <Sheet title={criterion.name} aside={<span>{t('facts.entered', { done, of: data.units.length })}</span>}>
        <p>{describeRule(criterion.rule, language, { points: criterion.points, segmentName: stageName })}</p>
        <ul className={classes['rows']}>
          {data.units.map((unit) => (
            <FactRow
              key={`${criterion.id} ${unit.unitId} ${factOf(unit.unitId)?.version ?? 0}`}
              assessmentId={assessmentId}
              criterion={criterion}
              unit={unit}
              fact={factOf(unit.unitId)}
            />
          ))}
        </ul>
      </Sheet>
    </>
  )
}
