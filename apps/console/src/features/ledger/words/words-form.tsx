import type { ListedWord, WordList } from '@jianjia/domain/ledger'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConflictNotice } from '../../../ui/conflict/conflict-notice.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { faultsOf, moved, type TypedWord, typedWords, wordsFrom } from './typed-words.ts'
import { WordRow } from './word-row.tsx'
import classes from './words.module.css'
import { listSign } from '../../../lib/format/signs.ts'

interface WordsFormProps {
  readonly list: WordList
  readonly stored: { readonly version: number; readonly words: readonly ListedWord[] }
}

/** One list, in the order in which it is offered. What another officer has saved meanwhile is shown before it is lost. */
export function WordsForm({ list, stored }: WordsFormProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const [version, setVersion] = useState(stored.version)
  const [words, setWords] = useState<readonly TypedWord[]>(() => typedWords(stored.words))
  const [tried, setTried] = useState(false)
  const change = useChange({
    mutation: trpc.ledger.setWords.mutationOptions(),
    onDone: (saved) => setVersion(saved.version),
  })
  const isNewer = stored.version > version
  const faults = faultsOf(words)
  const save = () => {
    setTried(true)
    if (faults.size === 0 && words.length > 0)
      void change.submit({ districtId, list, words: wordsFrom(words), expectedVersion: version })
  }
  const set = (key: string, part: Partial<ListedWord>) =>
    setWords((old) => old.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const choose = (whose: 'mine' | 'theirs') => {
    if (whose === 'theirs') setWords(typedWords(stored.words))
    setVersion(stored.version)
    change.reset()
  }
  const add = () =>
    setWords((old) => [
      ...old,
      { key: crypto.randomUUID(), word: '', heading: old.at(-1)?.heading ?? null, must: false },
    ])
  return (
    <>
      {isNewer && (
        <ConflictNotice
          title={t('words.newer')}
          text={t('words.newerText')}
          useMine={t('words.useMine')}
          useTheirs={t('words.useTheirs')}
          onChoose={choose}
        >
          <p>{stored.words.map(({ word }) => word).join(listSign(language))}</p>
        </ConflictNotice>
      )}
      {!isNewer && <FailureNotice failure={change.failure} />}
      {change.answer !== undefined && !change.pending && !isNewer && <Notice tone="done" title={t('words.saved')} />}
      <Sheet>
        <p className={classes['keeps']}>{t('words.keeps')}</p>
        <ol className={classes['words']}>
          {words.map((word, at) => (
            <WordRow
              key={word.key}
              word={word}
              number={at + 1}
              of={words.length}
              fault={tried ? faults.get(word.key) : undefined}
              onChange={(part) => set(word.key, part)}
              onMove={(by) => setWords((old) => moved(old, { at, by }))}
              onRemove={() => setWords((old) => old.filter(({ key }) => key !== word.key))}
            />
          ))}
        </ol>
        {words.length === 0 && <p role="alert">{t('words.none')}</p>}
        <Button variant="default" onClick={add}>
          {t('words.add')}
        </Button>
      </Sheet>
      <SubmitBar label={t('words.save')} pending={change.pending} waiting={change.waiting} onSubmit={save} />
    </>
  )
}
