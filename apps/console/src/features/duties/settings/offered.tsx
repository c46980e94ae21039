import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { OfferedDuty } from './listed.ts'
import classes from './settings.module.css'

/** How many are chosen beforehand. */
const USUAL = 3

interface OfferedProps {
  readonly offered: readonly OfferedDuty[]
  /** The district asks nothing yet: the most usual ones are chosen beforehand. */
  readonly first: boolean
}

/** The usual duties, to be adopted together. */
export function Offered({ offered, first }: OfferedProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    offered.slice(0, first ? USUAL : 0).map(({ name }) => name),
  )
  const change = useChange({ mutation: trpc.duty.set.mutationOptions() })
  const adopt = () => {
    const duties = offered.filter(({ name }) => chosen.includes(name)).map(({ words: _, ...draft }) => draft)
    if (duties.length > 0) void change.submit({ districtId, duties })
  }
  return (
    <Sheet title={t('settings.offered')}>
      <FailureNotice failure={change.failure} />
      <Checkbox.Group
        label={t('settings.offeredLead')}
        value={[...chosen]}
        onChange={(value) => setChosen(value)}
        className={classes['offered']}
      >
        {offered.map(({ name, words }) => (
          <Checkbox
            key={name}
            size="md"
            mt="sm"
            value={name}
            label={name}
            description={language === 'en' ? words.en : words.zh}
          />
        ))}
      </Checkbox.Group>
      <Button loading={change.pending} disabled={chosen.length === 0} onClick={adopt}>
        {t('settings.adopt', { count: chosen.length })}
      </Button>
    </Sheet>
  )
}
