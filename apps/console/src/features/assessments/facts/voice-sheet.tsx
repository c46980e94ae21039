import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { DistrictFacts } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './facts.module.css'
import { VoiceCall } from './voice-call.tsx'
import { VoiceRow } from './voice-row.tsx'

interface VoiceSheetProps {
  readonly assessmentId: string
  readonly data: DistrictFacts
  readonly rater: DistrictFacts['voices'][number]
}

/** One voice of the scheme: what its papers came to, unit by unit. */
export function VoiceSheet({ assessmentId, data, rater }: VoiceSheetProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const calls = useQuery(trpc.voice.calls.queryOptions({ districtId, assessmentId }))
  const { combine, weight, missing } = rater
  const markOf = (unitId: string) => data.voiceMarks.find((mark) => mark.unitId === unitId && mark.raterId === rater.id)
  const done = data.units.filter(({ unitId }) => markOf(unitId)).length
  const way =
    typeof combine === 'string'
      ? t(`facts.combine.${combine}`)
      : t('facts.combine.trimmed', { from: combine.minReviews, high: combine.dropHigh, low: combine.dropLow })
  return (
    <Sheet title={rater.id} aside={<span>{t('facts.entered', { done, of: data.units.length })}</span>}>
      <p>{t('facts.voiceLead', { weight, way })}</p>
      <p>{t(`facts.voiceMissing.${missing}`)}</p>
      <QueryView query={calls} lines={4}>
        {(asked) => {
          const own = asked.calls.filter(({ raterId }) => raterId === rater.id)
          const [call] = own
          const given = own.flatMap(({ units }) => units.filter(({ state }) => state === 'open' || state === 'counted'))
          return (
            <>
              <VoiceCall
                key={call?.callId ?? ''}
                assessmentId={assessmentId}
                raterId={rater.id}
                units={data.units}
                call={call}
                today={asked.today}
                isEntered={done === data.units.length}
              />
              <ul className={classes['rows']}>
                {data.units.map((unit) => (
                  <VoiceRow
                    key={`${rater.id} ${unit.unitId} ${markOf(unit.unitId)?.version ?? 0}`}
                    assessmentId={assessmentId}
                    raterId={rater.id}
                    unit={unit}
                    mark={markOf(unit.unitId)}
                    collecting={given.find(({ unitId }) => unitId === unit.unitId)}
                  />
                ))}
              </ul>
            </>
          )
        }}
      </QueryView>
    </Sheet>
  )
}
