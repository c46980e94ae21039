import {
  type Doubt,
  type DoubtKind,
  needsReason,
  type PlanCheck,
  type PlanContent,
  withItem,
} from '@jianjia/domain/plan'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { monthName } from '../../../lib/format/day.ts'
import { StateTag } from '../../../ui/state-tag.tsx'
import type { PlanKeyPoints } from '../parts/use-plan-key-points.ts'
import { useText } from '../text.ts'
import type { Focus } from './focus.ts'
import { withTaken } from './key-points-panel.tsx'
import { PIECE_IDS } from './pieces.ts'
import classes from './reading.module.css'
import { listSign } from '../../../lib/format/signs.ts'

interface DoubtListProps {
  readonly content: PlanContent
  readonly doubts: readonly Doubt[]
  readonly open: readonly Doubt[]
  readonly focus: Focus
  readonly applying: PlanKeyPoints['applying']
  readonly onChange: (next: PlanContent) => void
  readonly onPiece: (pieceId: string, paragraphs: readonly number[]) => void
}

/** What is doubtful, one decision each: it is right, it is work, or it is left aside with a reason. */
export function DoubtList({ content, doubts, open, focus, applying, onChange, onPiece }: DoubtListProps) {
  const { t } = useText()
  const decided = doubts.filter((doubt) => !open.includes(doubt))
  if (doubts.length === 0) return null
  const check = (keys: readonly string[], decision: PlanCheck) =>
    onChange({ ...content, checks: { ...content.checks, ...Object.fromEntries(keys.map((key) => [key, decision])) } })
  const kinds = [...new Set(open.map(({ kind }) => kind))]
  return (
    <div className={classes['part']}>
      <h2>{t('doubt.title')}</h2>
      {kinds.map((kind) => {
        const some = open.filter((doubt) => doubt.kind === kind)
        return (
          <section key={kind} className={classes['doubts']} aria-label={t(`doubt.kind.${kind}`)}>
            <div className={classes['doubtsHead']}>
              <StateTag tone="attention">{t(`doubt.kind.${kind}`)}</StateTag>
              {some.length > 1 && !needsReason(kind) && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    check(
                      some.map(({ key }) => key),
                      { decision: 'confirmed' },
                    )
                  }
                >
                  {t('doubt.confirmAll', { count: some.length })}
                </Button>
              )}
            </div>
            {some.map((doubt) => (
              <OpenDoubt
                key={doubt.key}
                doubt={doubt}
                chosen={focus.pieceId === PIECE_IDS.doubt(doubt.key)}
                onCheck={(decision) => check([doubt.key], decision)}
                onItem={() => onChange(taken(content, doubt, applying) ?? asItem(content, doubt))}
                onGo={() => onPiece(PIECE_IDS.doubt(doubt.key), doubt.paragraph === null ? [] : [doubt.paragraph])}
              />
            ))}
          </section>
        )
      })}
      {decided.length > 0 && (
        <details className={classes['decided']}>
          <summary>{t('doubt.done', { count: decided.length })}</summary>
          <ul>
            {decided.map((doubt) => (
              <Decided
                key={doubt.key}
                doubt={doubt}
                check={content.checks[doubt.key]}
                onUndo={() => {
                  const { [doubt.key]: _, ...checks } = content.checks
                  onChange({ ...content, checks })
                }}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const MAY_BE_ITEM: ReadonlySet<DoubtKind> = new Set(['unread', 'suggestion', 'keyPoint'])

/** The missing key point as an item; undefined for any other doubt. */
function taken(content: PlanContent, { point }: Doubt, applying: PlanKeyPoints['applying']): PlanContent | undefined {
  const issued = applying.find(({ keyPointsId }) => keyPointsId === point?.keyPointsId)
  const missing = issued?.content.points.find(({ id }) => id === point?.pointId)
  return issued && missing && withTaken(content, issued, missing)
}

function asItem(content: PlanContent, { key, text, months, paragraph }: Doubt): PlanContent {
  const item = {
    ...{ text: text.trim(), months: [...months], weeks: [], part: null, theme: null, owner: null, helpers: [] },
    ...{ recurring: false, remit: 'union' as const, paragraphs: paragraph === null ? [] : [paragraph] },
  }
  const next = withItem(content, item)
  return { ...next, checks: { ...next.checks, [key]: { decision: 'confirmed' } } }
}

interface OpenDoubtProps {
  readonly doubt: Doubt
  readonly chosen: boolean
  readonly onCheck: (decision: PlanCheck) => void
  readonly onItem: () => void
  readonly onGo: () => void
}

function OpenDoubt({ doubt, chosen, onCheck, onItem, onGo }: OpenDoubtProps) {
  const { t } = useText()
  const [waiving, setWaiving] = useState(false)
  const why = useWhy()
  const { key, kind, paragraph, text } = doubt
  return (
    <article id={PIECE_IDS.doubt(key)} className={classes['doubt']} data-chosen={chosen || undefined}>
      <p className={classes['where']}>
        {paragraph === null ? (
          t(kind === 'keyPoint' ? 'points.asked' : 'doubt.whole')
        ) : (
          <button type="button" className={classes['goto']} onClick={onGo}>
            {t('doubt.where', { number: paragraph })} · {t('doubt.goto')}
          </button>
        )}
      </p>
      {text !== '' && <blockquote>{text}</blockquote>}
      <p>{why(doubt)}</p>
      {waiving ? (
        <Waive
          kind={kind}
          onCancel={() => setWaiving(false)}
          onWaive={(reason) => onCheck({ decision: 'waived', reason })}
        />
      ) : (
        <div className={classes['acts']}>
          {!needsReason(kind) && (
            <Button size="compact-md" onClick={() => onCheck({ decision: 'confirmed' })}>
              {t('doubt.confirm')}
            </Button>
          )}
          {MAY_BE_ITEM.has(kind) && (
            <Button size="compact-md" variant="default" onClick={onItem}>
              {t(kind === 'keyPoint' ? 'points.take' : 'doubt.asItem')}
            </Button>
          )}
          <Button size="compact-md" variant="default" onClick={() => setWaiving(true)}>
            {t(kind === 'keyPoint' ? 'points.leave' : 'doubt.waive')}
          </Button>
        </div>
      )}
    </article>
  )
}

function useWhy(): (doubt: Doubt) => string {
  const { t, language } = useText()
  return ({ kind, code, found, months }) => {
    if (kind === 'warning') return code === null ? '' : t(`doubt.code.${code}`)
    if (kind === 'kind')
      return t(
        found === 'plan' ? 'doubt.ask.kindPlan' : found === 'summary' ? 'doubt.ask.kindSummary' : 'doubt.ask.kindOther',
      )
    const named = months.map((month) => monthName(month, language)).join(listSign(language))
    return kind === 'months' ? t('doubt.ask.months', { months: named }) : t(`doubt.ask.${kind}`)
  }
}

interface WaiveProps {
  readonly kind: DoubtKind
  readonly onWaive: (reason: string) => void
  readonly onCancel: () => void
}

function Waive({ kind, onWaive, onCancel }: WaiveProps) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const waive = () => (reason.trim().length < 2 ? setMissing(true) : onWaive(reason.trim()))
  return (
    <form
      className={classes['waive']}
      onSubmit={(event) => {
        event.preventDefault()
        waive()
      }}
    >
      <TextInput
        label={t(kind === 'keyPoint' ? 'points.why' : 'doubt.reason')}
        description={t(kind === 'keyPoint' ? 'points.whyHint' : 'doubt.reasonHint')}
        value={reason}
        maxLength={300}
        data-autofocus
        error={missing && reason.trim().length < 2 ? t('doubt.reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes['acts']}>
        <Button type="submit" size="compact-md">
          {t(kind === 'keyPoint' ? 'points.leaveDo' : 'doubt.waiveDo')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {t('doubt.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface DecidedProps {
  readonly doubt: Doubt
  readonly check: PlanCheck | undefined
  readonly onUndo: () => void
}

function Decided({ doubt, check, onUndo }: DecidedProps) {
  const { t } = useText()
  return (
    <li>
      <span>
        {t(`doubt.kind.${doubt.kind}`)} · {doubt.text.slice(0, 40) || t('doubt.whole')}
      </span>
      <span className={classes['soft']}>
        {check?.decision === 'waived' ? t('doubt.waived', { reason: check.reason }) : t('doubt.confirmed')}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={onUndo}>
        {t('doubt.undo')}
      </Button>
    </li>
  )
}
