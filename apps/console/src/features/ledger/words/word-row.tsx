import type { ListedWord } from '@jianjia/domain/ledger'
import { ActionIcon, Switch, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useText } from '../text.ts'
import type { TypedWord, WordFault } from './typed-words.ts'
import classes from './words.module.css'

interface WordRowProps {
  readonly word: TypedWord
  readonly number: number
  readonly of: number
  readonly fault: WordFault | undefined
  readonly onChange: (part: Partial<ListedWord>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** One word: what it is, under which heading it is offered, whether it must be done. */
export function WordRow({ word, number, of, fault, onChange, onMove, onRemove }: WordRowProps) {
  const { t } = useText()
  const name = word.word.trim() === '' ? String(number) : word.word
  return (
    <li className={classes['word']}>
      <TextInput
        label={t('words.word', { number })}
        value={word.word}
        error={fault && t(`words.${fault}`)}
        onChange={(event) => onChange({ word: event.currentTarget.value })}
      />
      <TextInput
        label={t('words.heading')}
        value={word.heading ?? ''}
        onChange={(event) => onChange({ heading: event.currentTarget.value })}
      />
      <Switch
        label={t('words.must')}
        checked={word.must}
        onChange={(event) => onChange({ must: event.currentTarget.checked })}
      />
      <div className={classes['acts']}>
        <ActionIcon
          variant="default"
          size="lg"
          disabled={number === 1}
          aria-label={t('words.up', { name })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          disabled={number === of}
          aria-label={t('words.down', { name })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t('words.remove', { name })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  )
}
