import type { Scheme } from '@jianjia/domain/scheme'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { listSign } from '../../../lib/format/signs.ts'
import { FieldChooser, type Whose } from '../../../ui/conflict/field-chooser.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import { mergePart, stepsOf, takeTheirs } from './part-merge.ts'
import { type Part, sentencesOf } from './parts.ts'
import type { WrittenPart } from './use-part.ts'

export interface PartNoticesProps<Form extends object> {
  readonly part: Part
  readonly written: WrittenPart<Form>
  /** As it is stored. */
  readonly stored: Scheme
}

/** What of a part was not saved last time, and what somebody else has saved meanwhile: nothing is lost of either. */
export function PartNotices<Form extends object>(props: PartNoticesProps<Form>) {
  const { t } = useText()
  const { theirs, isRestored, goOn, discard } = props.written
  if (theirs !== undefined) return <Disputed {...props} theirs={theirs} />
  if (!isRestored) return null
  return (
    <Notice tone="information" title={t('criterion.restored')}>
      <Group mt="sm">
        <Button onClick={goOn}>{t('frame.goOn')}</Button>
        <Button variant="default" onClick={discard}>
          {t('criterion.discard')}
        </Button>
      </Group>
    </Notice>
  )
}

function Disputed<Form extends object>(props: PartNoticesProps<Form> & { readonly theirs: Form }) {
  const { part, written, stored, theirs } = props
  const { t, language } = useText()
  const [chosen, setChosen] = useState<Readonly<Record<string, Whose>>>({})
  const { form, disputed } = mergePart(written.base, written.form, theirs)
  const lines = new Map(stored.items.map(({ id, name }) => [id, name]))
  const isMarks = part === 'points'
  const isUnfinished = Object.keys(written.faults).length > 0 || written.clash !== undefined

  function said(scheme: Scheme): string {
    const all = sentencesOf(part, scheme).map(({ zh, en }) => (language === 'en' ? en : zh))
    return all.length > 0 ? all.join(language === 'en' ? '; ' : '；') : t('merge.empty')
  }

  function marksAt(one: object, path: string): string {
    const [member, id] = stepsOf(path)
    const found = Object.entries(one).find(([key]) => key === member)?.[1]
    const own: unknown = id === undefined ? found : found?.[id]
    const texts = Object.values(own ?? {}).filter((each) => typeof each === 'string')
    return texts.length === 0 ? t('merge.empty') : texts.join(listSign(language))
  }

  const whole = {
    ...{ key: part, label: t(`frame.title.${part}`) },
    ...{ mine: isUnfinished ? t('frame.half') : said(written.scheme), theirs: said(stored) },
  }
  const fields = isMarks
    ? disputed.map((path) => ({
        ...{ key: path, label: lines.get(stepsOf(path)[1] ?? '') ?? t('frame.segments') },
        ...{ mine: marksAt(written.form, path), theirs: marksAt(theirs, path) },
      }))
    : [whole]
  const isTheirs = (path: string) => chosen[isMarks ? path : part] === 'theirs'
  return (
    <Notice tone="attention" title={t('frame.mergeTitle')} urgent>
      <p>{t(disputed.length > 0 ? 'frame.mergeChoose' : 'merge.none')}</p>
      <FieldChooser
        fields={disputed.length > 0 ? fields : []}
        chosen={chosen}
        onChoose={(key, whose) => setChosen((old) => ({ ...old, [key]: whose }))}
        words={{ mine: t('conflict.mine'), theirs: t('conflict.theirs') }}
      />
      <Group mt="md">
        <Button onClick={() => written.merge(takeTheirs(form, theirs, disputed.filter(isTheirs)))}>
          {t('merge.take')}
        </Button>
        <Button variant="default" onClick={written.discard}>
          {t('criterion.discard')}
        </Button>
      </Group>
    </Notice>
  )
}
