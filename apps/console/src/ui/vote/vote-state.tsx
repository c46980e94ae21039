import { formatDay } from '../../lib/format/day.ts'
import { listSign } from '../../lib/format/signs.ts'
import type { RouterOutputs } from '../../lib/api/trpc.ts'
import { Notice } from '../notice.tsx'
import { useText } from './text.ts'

/** How far the vote on a line is, as the server tells it. */
export type VoteOnLine = RouterOutputs['selfAssessment']['get']['votes'][number]

interface VoteStateProps {
  readonly vote: VoteOnLine
  /** What is asked meanwhile of whoever reads it: nothing to fill in, a mark or none. */
  readonly asked: 'nothing' | 'mark' | 'noMark'
}

/** In place of fields to fill: how far the vote is that fills the line, and once it is counted its result and who counted. */
export function VoteState({ vote, asked }: VoteStateProps) {
  const { t, language } = useText()
  if (vote.state === 'none')
    return (
      <Notice tone="attention" title={t('title')}>
        <p>{t('none')}</p>
      </Notice>
    )
  const day = formatDay(vote.heldOn, language)
  if (vote.state !== 'counted')
    return (
      <Notice title={t('title')}>
        <p>
          {t(vote.state === 'open' ? 'open' : vote.again ? 'again' : 'planned', { day })} {t(`asked.${asked}`)}
        </p>
      </Notice>
    )
  return (
    <Notice tone="done" title={t('title')}>
      <p>
        {t('counted', { day })} {t(`asked.${asked}`)}
      </p>
      <Counted vote={vote} />
    </Notice>
  )
}

function Counted({ vote }: { readonly vote: Extract<VoteOnLine, { readonly state: 'counted' }> }) {
  const { t, language } = useText()
  const { way, by, second, told } = vote
  const each = (told.options ?? []).map((option) => t('option', { ...option }))
  const counts =
    told.abstained === null
      ? t('hidden')
      : [...each, t('abstained', { votes: told.abstained })].join(listSign(language))
  const { present, returned, valid } = told
  return (
    <>
      <p>
        {t('turnout', { present, returned, valid })}
        {language === 'en' ? '; ' : '；'}
        {counts}
      </p>
      <p>{way === 'paper' ? t('onPaper', { by, second: second ?? '' }) : t('byPhone', { by })}</p>
    </>
  )
}
