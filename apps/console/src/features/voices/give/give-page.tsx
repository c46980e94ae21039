import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import { GiveRow } from './give-row.tsx'
import classes from './give.module.css'

export type VoiceAsk = RouterOutputs['voice']['own']['asks'][number]

/** What I am asked to mark as one of a voice: one sheet for each call, the first to close first. */
export function GivePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.voice.own.queryOptions({ districtId }))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <QueryView
        query={query}
        empty={{
          when: ({ asks }) => asks.length === 0,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {({ asks }) => (
          <>
            <Notice tone="information" title={t('secret')}>
              <p>{t('secretText')}</p>
            </Notice>
            {[...Map.groupBy(asks, ({ callId }) => callId)].map(([callId, some]) => (
              <Call key={callId} asks={some} />
            ))}
          </>
        )}
      </QueryView>
    </>
  )
}

function Call({ asks }: { readonly asks: readonly VoiceAsk[] }) {
  const { t } = useText()
  const nearDay = useNearDay()
  const [first] = asks
  if (first === undefined) return null
  const { assessmentName, raterId, closesOn } = first
  const done = asks.filter(({ mark }) => mark !== null).length
  const aside = [t('done', { done, of: asks.length }), t('until', { day: nearDay(closesOn) })]
  return (
    <Sheet title={`${assessmentName} · ${raterId}`} aside={<span>{aside.join(' · ')}</span>}>
      <ul className={classes['units']}>
        {asks.map((ask) => (
          <GiveRow key={`${ask.unitId} ${ask.mark ?? ''}`} ask={ask} />
        ))}
      </ul>
    </Sheet>
  )
}
