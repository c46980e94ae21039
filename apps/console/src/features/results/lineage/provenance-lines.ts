import { sayCounted, tellTitle } from '@jianjia/domain/ledger'
import { ObligationKind } from '@jianjia/domain/obligation'
import { describeQuery, inLanguage } from '@jianjia/domain/scheme'
import {
  type CountedLine,
  type Provenance,
  type RatioOver,
  recordsAbove,
  recordsBelow,
  type ScoreColumn,
} from '@jianjia/domain/scoring'
import { formatDay } from '../../../lib/format/day.ts'
import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import type { Sources } from './sources.ts'
import { listSign } from '../../../lib/format/signs.ts'

/**
 * Where a column's datum comes from, as one flat list: records and files stand under the figure itself, so that nobody
 * has to dig for them.
 */
export function provenanceLines(sources: Sources, column: ScoreColumn): readonly LineageNode[] {
  return column.provenance.flatMap((source, at) => linesOf(sources, { source, column, id: `${at}` }))
}

interface One {
  readonly source: Provenance
  readonly column: ScoreColumn
  readonly id: string
}

function linesOf(sources: Sources, { source, column, id }: One): readonly LineageNode[] {
  const { t, language } = sources
  switch (source.source) {
    case 'measure': {
      const { start, end } = source.window
      const window = t('lineage.window', { from: formatDay(start, language), to: formatDay(end, language) })
      const counted = { query: `${describeQuery(source.query, language)} · ${window}` }
      const over = recordsBelow(source)
      return [
        { id: `${id}.query`, label: t('lineage.measured', counted) },
        ...entryLines(sources, recordsAbove(source), `${id}.of`),
        ...(source.entries.length === 0 ? [{ id: `${id}.none`, label: t('lineage.noRecords') }] : []),
        ...(over.length === 0 ? [] : [{ id: `${id}.overHead`, label: t('lineage.over') }]),
        ...entryLines(sources, over, `${id}.over`),
        ...(source.ratioOver === undefined ? [] : baseLines(sources, source.ratioOver, id)),
      ]
    }
    case 'judgement': {
      const marks = source.marks.map(({ rater, value, note }, at): LineageNode => {
        const label = note === undefined ? t('lineage.mark', { rater }) : t('lineage.markNote', { rater, note })
        return { id: `${id}.mark.${at}`, label, value }
      })
      const { agreed } = source
      const value = beforeCorrection(column)
      const settled: LineageNode =
        agreed === undefined
          ? { id: `${id}.combined`, label: combineText(sources), value }
          : { id: `${id}.agreed`, label: agreedText(sources, agreed), value }
      return [...marks, settled, ...fileLines(sources, source.fileIds ?? [], id)]
    }
    case 'claim': {
      const { by, note } = source
      const label = note === undefined ? t('lineage.claim', { by }) : t('lineage.claimNote', { by, note })
      return [{ id: `${id}.claim`, label }, ...fileLines(sources, source.fileIds, id)]
    }
    case 'districtEntry': {
      const { by, note } = source
      const label = note === undefined ? t('lineage.entered', { by }) : t('lineage.enteredNote', { by, note })
      return [{ id: `${id}.entry`, label }, ...fileLines(sources, source.fileIds ?? [], id)]
    }
    case 'vote':
      return voteLines(sources, source, id)
    case 'visit': {
      const { by, finding, note = '', fileIds } = source
      const found = finding === null && note !== '' ? '' : t(`lineage.found.${finding ?? 'pictures'}`)
      const label = t('lineage.visit', { day: formatDay(source.heldOn, language), by, found, note })
      return [{ id: `${id}.visit`, label }, ...fileLines(sources, fileIds, id)]
    }
    case 'objection': {
      const { from, to, by, reason, decidedOn } = source
      const day = formatDay(decidedOn, language)
      return [{ id: `${id}.objection`, label: t('lineage.corrected', { day, from, to, by, reason }), value: to }]
    }
    case 'obligation': {
      const due = formatDay(source.dueOn, language)
      const day = source.submittedOn === null ? undefined : formatDay(source.submittedOn, language)
      const kind = ObligationKind.safeParse(source.obligation).data ?? 'selfAssessment'
      const what = t(`lineage.owed.${kind}`)
      const label =
        source.state === 'waived'
          ? t('lineage.waived', { what })
          : day === undefined
            ? t('lineage.notHandedIn', { what, due })
            : t('lineage.handedIn', { what, day, due })
      return [{ id: `${id}.duty.${kind}.${source.dueOn}`, label }]
    }
    case 'children':
      return source.children.map(({ unitId, state, total }) => {
        const label = t('lineage.child', { unit: sources.unitName(unitId), state })
        return { id: `${id}.child.${unitId}`, label, value: total }
      })
  }
}

/** What the marks came to; an objection that was upheld has changed the column since. */
function beforeCorrection({ provenance, unrounded }: ScoreColumn): string | null {
  const corrected = provenance.find(({ source }) => source === 'objection')
  return corrected?.source === 'objection' ? corrected.from : unrounded
}

/** The counts of a vote of those present; hidden ones say why. */
function voteLines(
  { t, language }: Sources,
  { way, heldOn, by, present, returned, valid, options, abstained }: Extract<Provenance, { source: 'vote' }>,
  id: string,
): readonly LineageNode[] {
  const day = formatDay(heldOn, language)
  const head = { id: `${id}.vote`, label: t(`lineage.vote.${way}`, { day, by, present, returned, valid }) }
  if (options === null) return [head, { id: `${id}.hidden`, label: t('lineage.vote.hidden') }]
  return [
    head,
    ...options.map(({ option, votes }) => ({ id: `${id}.vote.${option}`, label: option, value: `${votes}` })),
    { id: `${id}.abstained`, label: t('lineage.vote.abstained'), value: `${abstained ?? 0}` },
  ]
}

/** What a share is of, where that is people or words; and the words that nobody has recorded anything for. */
function baseLines({ t, language }: Sources, base: RatioOver, id: string): readonly LineageNode[] {
  const day = base.asOf === null ? '' : formatDay(base.asOf, language)
  const open = base.uncovered ?? []
  return [
    { id: `${id}.base`, label: t(`lineage.base.${base.of}`, { day }), value: base.amount },
    ...(open.length === 0
      ? []
      : [{ id: `${id}.open`, label: t('lineage.uncovered', { words: open.join(listSign(language)) }) }]),
  ]
}

function entryLines(sources: Sources, entries: readonly CountedLine[], id: string): readonly LineageNode[] {
  return entries.flatMap((entry, at) => [
    {
      id: `${id}.${at}`,
      label: `${formatDay(entry.day, sources.language)} ${tellTitle(entry.title ?? '', sources.language)}`.trim(),
      value: inLanguage(sayCounted(entry.metric, entry.amount), sources.language),
      href: `/ledger/${entry.entryId}`,
    },
    ...fileLines(sources, entry.fileIds, `${id}.${at}`),
  ])
}

function fileLines(sources: Sources, fileIds: readonly string[], id: string): readonly LineageNode[] {
  const { t, districtId, fileOf } = sources
  return fileIds.map((fileId) => {
    const found = fileOf(fileId)
    const node = { id: `${id}.file.${fileId}`, label: found?.name ?? t('lineage.fileGone') }
    return found === undefined ? node : { ...node, file: { districtId, ...found } }
  })
}

function combineText({ scheme, t }: Sources): string {
  const combine = scheme.review?.combine ?? 'mean'
  if (typeof combine === 'string') return t(`lineage.combine.${combine}`)
  return t('lineage.combine.trimmed', { high: combine.dropHigh, low: combine.dropLow })
}

type Agreed = NonNullable<Extract<Provenance, { readonly source: 'judgement' }>['agreed']>

function agreedText({ t, language }: Sources, { by, reason, present = [] }: Agreed): string {
  const said = t('lineage.agreed', { by, reason })
  if (present.length === 0) return said
  return `${said}${t('lineage.present', { names: present.join(listSign(language)) })}`
}
