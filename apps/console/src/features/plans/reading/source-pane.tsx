import type { Doubt, SourceLine } from '@jianjia/domain/plan'
import { PlanId } from '@jianjia/domain/kernel'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { keyKeeper } from '../../../lib/change/key-keeper.ts'
import { z } from 'zod'
import { IconFileText } from '@tabler/icons-react'
import { useSubmission } from '../../../lib/change/use-submission.ts'
import { useRefusalText } from '../../../lib/refusals/use-refusal-text.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { sendFile } from '../../../lib/upload/send-file.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { FileChooser } from '../../../ui/file-drop/file-chooser.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { ACCEPTED } from '../parts/accepted.ts'
import type { Plan } from '../parts/plan.ts'
import { useText } from '../text.ts'
import { AboutFile } from './about-file.tsx'
import { lineStates, PIECE_IDS, type Piece } from './pieces.ts'
import classes from './reading.module.css'
import type { Focus } from './focus.ts'
import type { Draft } from './use-draft.ts'

interface SourcePaneProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly pieces: readonly Piece[]
  readonly open: readonly Doubt[]
  readonly focus: Focus
  readonly hidden: boolean
  readonly onLine: (number: number) => void
  /** Leads to a paragraph of the text itself. */
  readonly onPlace: (number: number) => void
}

/** The text as it came, paragraph by paragraph; pressing one leads to what was made of it. */
export function SourcePane({ plan, draft, pieces, open, focus, hidden, onLine, onPlace }: SourcePaneProps) {
  const { t } = useText()
  const { source } = plan
  if (source === null)
    return (
      <section className={classes['pane']} hidden={hidden} aria-label={t('read.source')}>
        <StateView kind="noData" title={t('read.noSource')} />
      </section>
    )
  const { lines, refused, pieces: titles, piece } = source
  const states = lineStates({ lines, reading: source.reading, pieces, open })
  return (
    <section className={classes['pane']} hidden={hidden} aria-label={t('read.source')}>
      <div className={classes['paneHead']}>
        <h2>{source.fileName}</h2>
        <ReplaceFile plan={plan} draft={draft} />
      </div>
      <AboutFile source={source} onPlace={onPlace} />
      {refused && <Refused refused={refused} />}
      {titles.length > 1 && <PieceChoice plan={plan} draft={draft} titles={titles} piece={piece} />}
      <ol className={classes['lines']}>
        {lines.map((line) => {
          const state = states.get(line.number)
          return state === 'blank' ? null : (
            <li key={line.number} id={PIECE_IDS.line(line.number)} data-state={state} data-chosen={isIn(focus, line)}>
              <button
                type="button"
                onClick={() => onLine(line.number)}
                aria-pressed={focus.paragraphs.includes(line.number)}
              >
                <span className={classes['number']} aria-label={t('read.paragraph', { number: line.number })}>
                  {line.number}
                </span>
                <span>
                  {line.autoNumber && <span className={classes['auto']}>{line.autoNumber} </span>}
                  {line.text}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function isIn(focus: Focus, { number }: SourceLine): true | undefined {
  return focus.paragraphs.includes(number) || undefined
}

function Refused({ refused }: { readonly refused: NonNullable<NonNullable<Plan['source']>['refused']> }) {
  const { t } = useText()
  const refusalText = useRefusalText()
  const { happened, todo } = refusalText(refused)
  return (
    <Notice tone="attention" title={t('read.refusedTitle')}>
      <p>
        {happened}
        {todo}
      </p>
      <p>{t('read.refusedNext')}</p>
    </Notice>
  )
}

interface PieceChoiceProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly titles: readonly string[]
  readonly piece: number
}

/** One file, several documents: which of them is handed in here. */
function PieceChoice({ plan, draft, titles, piece }: PieceChoiceProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const choose = useChange({ mutation: trpc.plan.choosePiece.mutationOptions() })
  const take = async (chosen: number) => {
    const expectedVersion = (await draft.settle()) ?? plan.version
    await choose.submit({ districtId, planId: PlanId.parse(plan.planId), piece: chosen, expectedVersion })
  }
  return (
    <>
      <NativeSelect
        label={t('read.pieces', { count: titles.length })}
        description={t('read.piecesHint')}
        value={String(piece)}
        disabled={choose.pending}
        data={titles.map((title, index) => ({ value: String(index), label: `${index + 1}. ${title}` }))}
        onChange={(event) => void take(Number.parseInt(event.currentTarget.value, 10))}
      />
      <FailureNotice failure={choose.failure} />
    </>
  )
}

const Replaced = z.object({ planId: z.string(), version: z.number() })

function ReplaceFile({ plan, draft }: { readonly plan: Plan; readonly draft: Draft }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [keys] = useState(() => keyKeeper())
  const replace = useSubmission(async (file: File) => {
    const expectedVersion = (await draft.settle()) ?? plan.version
    const input = { districtId, planId: plan.planId, expectedVersion }
    const key = keys.keyFor({ ...input, name: file.name, size: file.size, changed: file.lastModified })
    return sendFile({ use: 'plan.replaceSource', input: { ...input, key }, file, answer: Replaced })
  })
  return (
    <>
      <FileChooser
        label={t('read.replace')}
        icon={<IconFileText size={18} aria-hidden="true" />}
        accept={ACCEPTED}
        disabled={replace.pending}
        onFiles={([file]) => file && void replace.submit(file)}
      />
      <FailureNotice failure={replace.failure} />
    </>
  )
}
