import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Assessment, DistrictFacts } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import { FactSheet } from './fact-sheet.tsx'
import classes from './facts.module.css'
import { VoiceSheet } from './voice-sheet.tsx'

const route = getRouteApi('/signed-in/assessments/$assessmentId')

/** What the district enters for each unit: one line of the scheme at a time, or one of its voices. */
export function FactsTab({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessmentId } = assessment
  const query = useQuery(trpc.assessment.districtFacts.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView
      query={query}
      empty={{
        when: ({ criteria, voices }) => criteria.length + voices.length === 0,
        show: <StateView kind="noData" title={t('facts.none')} />,
      }}
    >
      {(data) => <Chosen assessmentId={assessmentId} data={data} />}
    </QueryView>
  )
}

function Chosen({ assessmentId, data }: { readonly assessmentId: string; readonly data: DistrictFacts }) {
  const { t } = useText()
  const { item, voice } = route.useSearch()
  const navigate = route.useNavigate()
  const { criteria, voices } = data
  const options = [
    ...criteria.map(({ id, name }) => ({ label: name, item: id, voice: undefined })),
    ...voices.map(({ id }) => ({ label: t('facts.voice', { voice: id }), item: undefined, voice: id })),
  ]
  const asked = options.findIndex((option) =>
    voice === undefined ? item !== undefined && option.item === item : option.voice === voice,
  )
  const at = Math.max(0, asked)
  const chosen = options[at]
  const criterion = criteria.find(({ id }) => id === chosen?.item)
  const rater = voices.find(({ id }) => id === chosen?.voice)
  return (
    <>
      <p>{t('facts.lead')}</p>
      <div className={classes['choose']}>
        <Select
          label={t('facts.item')}
          allowDeselect={false}
          data={options.map(({ label }, index) => ({ value: `${index}`, label }))}
          value={`${at}`}
          onChange={(next) => {
            const to = options[Number(next)]
            void navigate({ search: (old) => ({ ...old, item: to?.item, voice: to?.voice }) })
          }}
        />
      </div>
      {criterion && <FactSheet assessmentId={assessmentId} data={data} criterion={criterion} />}
      {rater && <VoiceSheet assessmentId={assessmentId} data={data} rater={rater} />}
    </>
  )
}
