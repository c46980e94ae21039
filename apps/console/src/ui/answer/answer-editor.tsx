import { readFact } from '@jianjia/domain/scoring'
import type { AnswerEditorProps, AnswerProps } from './answer-props.ts'
import { AwardList } from './award-list.tsx'
import { Choice } from './choice.tsx'
import { ConditionList } from './condition-list.tsx'
import { NamedCounts } from './named-counts.tsx'
import { CountField, DecimalField } from './number-field.tsx'
import { PartsAnswer } from './parts-answer.tsx'
import { RatioPair } from './ratio-pair.tsx'
import { useText } from './text.ts'
import { YesNo } from './yes-no.tsx'

/**
 * The box for the fact that a rule asks for: total over the kinds, since a new kind without a box does not compile. To
 * take over a value from outside, give it another `key`.
 */
export function AnswerEditor({ rule, full, ...field }: AnswerEditorProps) {
  const { t } = useText()
  const { value } = field
  switch (rule.kind) {
    case 'allOrNothing':
    case 'gate':
      return <YesNo {...field} yes={t('yes')} no={t('no')} />
    case 'veto':
      return <YesNo {...field} yes={t('happened')} no={t('notHappened')} />
    case 'deductPerOccurrence':
    case 'minimumCount':
    case 'pointsPerOccurrence':
      return <CountField {...field} label={t('count')} value={typeof value === 'number' ? value : null} />
    case 'lateness':
      return <CountField {...field} label={t('days')} value={typeof value === 'number' ? value : null} />
    case 'deductConditions':
      return <ConditionList {...field} rule={rule} />
    case 'awardMatrix':
      return <AwardList {...field} rule={rule} />
    case 'ratioThreshold':
    case 'ratioTiers':
    case 'ratioLinear':
      return <RatioPair {...field} />
    case 'gradedLevels': {
      const options = Object.keys(rule.levels).map((level) => ({ value: level, label: level }))
      return <Choice {...field} options={options} value={typeof value === 'string' ? value : null} />
    }
    case 'range':
    case 'judged': {
      const bounds = { min: rule.min ?? '0', max: rule.max ?? full }
      const refuse = (text: string) =>
        readFact({ rule, full, path: '' }, text).ok ? undefined : t('outOfRange', bounds)
      const shown = typeof value === 'string' ? value : null
      return <DecimalField {...field} label={t('points')} hint={t('bounds', bounds)} value={shown} refuse={refuse} />
    }
    case 'rankPoints':
    case 'shareOfLeader':
    case 'distanceFromMean':
      return <DecimalField {...field} label={t('quantity')} value={textOf(value)} />
    case 'targetCompletion': {
      const refuse = (text: string) => (text.startsWith('-') ? t('decimal') : undefined)
      return <DecimalField {...field} label={t('amount')} value={textOf(value)} refuse={refuse} />
    }
    case 'voteShare': {
      const turnout = (['members', 'returned', 'valid'] as const).map((key) => ({ key, label: t(key) }))
      const options = Object.keys(rule.weights).map((key) => ({ key, label: t('votesFor', { option: key }) }))
      return <NamedCounts {...field} names={[...turnout, ...options]} />
    }
    case 'bonusPool':
      return <NamedCounts {...field} names={Object.keys(rule.parts).map((key) => ({ key, label: key }))} />
    case 'childAverage':
      return <p>{t('fromBelow')}</p>
    case 'parts':
      return <PartsAnswer {...field} rule={rule} Editor={AnswerEditor} />
  }
}

function textOf(value: AnswerProps['value']): string | null {
  if (typeof value === 'number') return `${value}`
  return typeof value === 'string' ? value : null
}
