import { type Criterion, lintScheme, type Points, type Scheme } from '@jianjia/domain/scheme'
import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { findingsByPlace } from '../parts/finding-place.ts'
import { FindingList } from '../parts/finding-list.tsx'
import { LineFields } from '../parts/line-fields.tsx'
import { type LineState, pointsOfLine, ruleOfLine } from '../parts/line-state.ts'
import { SchemeStatus, SchemeSummary } from '../parts/scheme-summary.tsx'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'
import styles from './line-editor.module.css'
import type { StoredScheme } from './use-scheme-draft.ts'
import { VersionList } from './version-list.tsx'

interface EditedLine extends LineState {
  readonly reason: string
}

/** A draft without preset, made from a scoring sheet: each line by itself, with the linter beside it. */
export function LineEditor({ data }: { readonly data: StoredScheme }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const [name, setName] = useState(data.name)
  const [yearLabel, setYearLabel] = useState(data.yearLabel)
  const [edited, setEdited] = useState<ReadonlyMap<string, EditedLine>>(new Map())
  const change = useChange({ mutation: trpc.scheme.saveLines.mutationOptions(), onDone: () => setEdited(new Map()) })
  const items = useMemo(() => data.scheme.items.map((item) => withEdit(item, edited.get(item.id))), [data, edited])
  const scheme = useMemo((): Scheme => ({ ...data.scheme, items }), [data, items])
  const findings = useMemo(() => lintScheme(scheme), [scheme])
  const at = findingsByPlace(scheme, findings)
  const isChanged = edited.size > 0 || name !== data.name || yearLabel !== data.yearLabel
  const isFaulty =
    name.trim() === '' || yearLabel.trim() === '' || [...edited.values()].some((line) => !isSendable(line))

  function save() {
    if (isFaulty) return
    const lines = [...edited].flatMap(([id, line]) => {
      const item = items.find((one) => one.id === id)
      return item === undefined
        ? []
        : [
            {
              id,
              name: item.name,
              points: item.points,
              rule: item.rule,
              standard: line.text,
              countsDocumentsReason: line.reason.trim(),
            },
          ]
    })
    const about = { districtId, schemeId: data.schemeId, expectedVersion: data.version }
    void change.submit({ ...about, name, yearLabel, lines })
  }

  return (
    <>
      <PageHeader
        title={data.name}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={t('sheet.draftLead', { count: items.length })}
      />
      <FailureNotice failure={change.failure} />
      <div className={classes['outcome']}>
        <Sheet narrow>
          <TextInput
            label={t('form.name')}
            maxLength={100}
            value={name}
            error={name.trim() === '' && t('form.nameMissing')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            mt="md"
            label={t('form.year')}
            maxLength={20}
            value={yearLabel}
            error={yearLabel.trim() === '' && t('form.yearMissing')}
            onChange={(event) => setYearLabel(event.currentTarget.value)}
          />
        </Sheet>
        <SchemeSummary scheme={scheme} findings={findings} />
        {sectionsOf(scheme).map(({ id, title, own }) => (
          <Sheet key={id} title={title ?? t('uncategorised')} flush>
            <ol className={styles['lines']}>
              {own.map((item) => {
                const found = at(`item-${item.id}`)
                const line = edited.get(item.id) ?? lineOf(data.scheme.items.find((one) => one.id === item.id) ?? item)
                const isAsked = line.reason !== '' || found.some(({ code }) => code === 'countsDocuments')
                const put = (next: EditedLine) => setEdited((old) => new Map(old).set(item.id, next))
                return (
                  <li key={item.id} id={`item-${item.id}`}>
                    {item.standard && <p className={styles['standard']}>{item.standard}</p>}
                    <LineFields
                      line={line}
                      hasWording={line.text !== ''}
                      needsPoints={
                        item.rule.kind !== 'gate' && item.rule.kind !== 'veto' && item.rule.kind !== 'bonusPool'
                      }
                      onChange={put}
                    />
                    {isAsked && (
                      <Textarea
                        mt="sm"
                        label={t('sheet.reason')}
                        autosize
                        maxLength={500}
                        value={line.reason}
                        onChange={(event) => put({ ...line, reason: event.currentTarget.value })}
                      />
                    )}
                    <FindingList findings={found} />
                  </li>
                )
              })}
            </ol>
          </Sheet>
        ))}
        <VersionList schemeId={data.schemeId} versions={data.versions} />
      </div>
      <SubmitBar
        label={isChanged ? t('sheet.save') : t('toPublish')}
        pending={change.pending}
        waiting={change.waiting}
        onSubmit={() => {
          if (isChanged) save()
          else void navigate({ to: '/schemes/$schemeId/publish', params: { schemeId: data.schemeId } })
        }}
        status={
          <>
            {isChanged && <p className={classes['waits']}>{t(isFaulty ? 'sheet.faulty' : 'sheet.unsaved')}</p>}
            <SchemeStatus scheme={scheme} findings={findings} />
          </>
        }
      />
    </>
  )
}

function lineOf(item: Criterion): EditedLine {
  const points = typeof item.points === 'string' ? item.points : ''
  const byType = typeof item.points === 'string' ? {} : item.points
  const text = item.standard ?? ''
  return {
    ...{ name: item.name, points, byType, text, kind: 'read', figures: {}, reason: item.countsDocumentsReason ?? '' },
    given: { rule: item.rule, text, points },
  }
}

function isSendable(line: EditedLine): boolean {
  return line.name.trim() !== '' && ruleOfLine(line) !== undefined && pointsOf(line) !== null
}

function pointsOf(line: EditedLine): Points | null {
  return pointsOfLine(line, Object.fromEntries(Object.keys(line.byType).map((type) => [type, type])))
}

/** The item as it would be saved; a figure that is no number leaves it as it was. */
function withEdit(item: Criterion, line: EditedLine | undefined): Criterion {
  if (line === undefined) return item
  const { countsDocumentsReason: _, ...kept } = item
  const reason = line.reason.trim()
  return {
    ...{ ...kept, name: line.name.trim() === '' ? item.name : line.name.trim() },
    ...{ points: pointsOf(line) ?? item.points, rule: ruleOfLine(line)?.rule ?? item.rule },
    ...(line.text === '' ? {} : { standard: line.text }),
    ...(reason === '' ? {} : { countsDocumentsReason: reason }),
  }
}

function sectionsOf({ categories = [], items }: Scheme) {
  const named = categories.map(({ id, name }) => ({
    id,
    title: name,
    own: items.filter((item) => item.category === id),
  }))
  const loose = items.filter((item) => !categories.some(({ id }) => id === item.category))
  return loose.length === 0 ? named : [...named, { id: 'loose', title: undefined, own: loose }]
}
