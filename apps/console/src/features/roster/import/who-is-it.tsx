import { Radio } from '@mantine/core'
import { formatDay } from '../../../lib/format/day.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './import.module.css'
import type { RosterPreview } from './preview-answer.ts'

type Asked = RosterPreview['asked'][number]

interface WhoIsItProps {
  readonly asked: readonly Asked[]
  readonly answers: Readonly<Record<string, string>>
  /** "" takes the answer back. */
  readonly onAnswer: (key: string, who: string) => void
}

/** Rows that may be one person or another: nobody is taken for somebody else unasked. */
export function WhoIsIt({ asked, answers, onAnswer }: WhoIsItProps) {
  const { t, language } = useText()
  if (asked.length === 0) return null
  return (
    <Sheet title={t('import.who', { count: asked.length })}>
      <p className={classes['hint']}>{t('import.whoHint')}</p>
      {asked.map(({ key, row, name, unitName, candidates }) => (
        <Radio.Group
          key={key}
          className={classes['who'] ?? ''}
          label={t('import.whoRow', { row, name: [name, unitName].filter((part) => part !== '').join(' · ') })}
          value={answers[key] ?? ''}
          onChange={(who) => onAnswer(key, who)}
        >
          {candidates.map((candidate) => (
            <Radio
              key={candidate.personId}
              value={candidate.personId}
              size="md"
              mt="xs"
              label={t('import.whoKnown', { name: candidate.name })}
              description={[
                candidate.unitName,
                t(`status.${candidate.status}`),
                t('import.whoJoined', { day: formatDay(candidate.joinedOn, language) }),
                ...[candidate.mobile, candidate.maskedNumber].filter((part) => part !== null),
              ].join(' · ')}
            />
          ))}
          <Radio value="new" size="md" mt="xs" label={t('import.whoNew')} />
          <Radio value="" size="md" mt="xs" label={t('import.whoLater')} />
        </Radio.Group>
      ))}
    </Sheet>
  )
}
