import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { bestMatches, plainTyped } from '@jianjia/domain/search'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { trpc } from '../../lib/api/trpc.ts'
import type { Post } from '../../lib/session/session.ts'
import { linkOfPlace } from '../../lib/places/places.ts'
import { type PaletteLine, useFoundLine } from './palette-lines.tsx'
import { pagesOf } from './pages.ts'
import classes from './palette.module.css'
import { useText } from './text.ts'

/** A moment in which the next letter may come: what is typed at a run is asked for once. */
const PAUSE_MS = 40
const PAGES_SHOWN = 5
const KEPT_SHOWN = 8

interface PaletteProps {
  readonly post: Post
  readonly opened: boolean
  readonly onClose: () => void
}

/** 查找: one box for every page, unit, person, plan, assessment and scheme in reach. */
export function Palette({ post, opened, onClose }: PaletteProps) {
  const { t } = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="lg"
      yOffset="8dvh"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <PaletteBox post={post} onClose={onClose} />
    </Modal>
  )
}

function PaletteBox({ post, onClose }: Omit<PaletteProps, 'opened'>) {
  const { t } = useText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const composing = useRef(false)
  const combobox = useCombobox({ opened: true })
  const { lines, isLooking, isFailed } = useLines(post, asked)
  const { selectFirstOption, resetSelectedOption } = combobox
  const first = lines[0]?.id
  useEffect(() => {
    if (first === undefined) resetSelectedOption()
    else selectFirstOption()
  }, [first, selectFirstOption, resetSelectedOption])
  const open = (id: string) => {
    const line = lines.find((each) => each.id === id)
    if (line === undefined) return
    onClose()
    void navigate(line.link)
  }
  const groups = Map.groupBy(lines, ({ group }) => group)
  return (
    <Combobox store={combobox} onOptionSubmit={open}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          className={classes['box'] ?? ''}
          type="search"
          label={t('label')}
          placeholder={t('placeholder')}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            if (!composing.current) setAsked(value)
          }}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={({ currentTarget: { value } }) => {
            composing.current = false
            setAsked(value)
          }}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Escape' && !nativeEvent.isComposing) onClose()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes['options'] ?? ''} aria-label={t('title')}>
        {[...groups].map(([group, found]) => (
          <Combobox.Group key={group} label={t(`group.${group}`)}>
            {found.map(({ id, name, note }) => (
              <Combobox.Option key={id} value={id} className={classes['option'] ?? ''}>
                <span>{name}</span>
                {note !== '' && <span className={classes['note']}>{note}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <p className={classes['status']} role="status">
        {isFailed ? t('failed') : isLooking ? t('searching') : lines.length === 0 && asked !== '' ? t('nothing') : ''}
      </p>
      <p className={classes['keys']} aria-hidden="true">
        {t('keys')}
      </p>
    </Combobox>
  )
}

interface Lines {
  readonly lines: readonly PaletteLine[]
  readonly isLooking: boolean
  readonly isFailed: boolean
}

/** Pages at once, from what is here; what the server finds a moment later. */
function useLines(post: Post, asked: string): Lines {
  const { t } = useText()
  const lineOf = useFoundLine()
  const [words] = useDebouncedValue(asked.trim(), PAUSE_MS)
  const isAsked = plainTyped(asked) !== ''
  const query = useQuery(
    trpc.search.find.queryOptions(
      { districtId: post.districtId, words },
      { enabled: plainTyped(words) !== '', placeholderData: keepPreviousData },
    ),
  )
  const pages = pagesOf(post).map((page) => ({ ...page, name: t(`pages.${page.label}`) }))
  const shown = isAsked ? bestMatches(asked, pages, PAGES_SHOWN) : pages
  const kept = useKeptLines(post, !isAsked)
  const found = isAsked && query.data !== undefined ? query.data.found : []
  return {
    lines: [
      ...kept,
      ...shown.map(({ label, name, to }) => ({ id: label, group: 'page' as const, name, note: '', link: { to } })),
      ...found.map((each) => lineOf(each)),
    ],
    isLooking: isAsked && query.isFetching && query.data === undefined,
    isFailed: isAsked && query.isError,
  }
}

/** With nothing typed yet: what is pinned and what was opened last, of what may still be seen. */
function useKeptLines({ districtId }: Post, shown: boolean): readonly PaletteLine[] {
  const { data } = useQuery(trpc.place.list.queryOptions({ districtId }))
  if (!shown || data === undefined) return []
  return data.places.slice(0, KEPT_SHOWN).map(({ kind, subjectId, name, pinned }) => ({
    ...{ id: subjectId, group: pinned ? 'pinned' : 'recent', name, note: '', link: linkOfPlace({ kind, subjectId }) },
  }))
}
