import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useLocalChange } from '../../lib/change/use-change.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import classes from './ballot.module.css'
import { forgetToken, makeToken, ownBallot } from './own-ballot.ts'
import { useText } from './text.ts'

interface FilledPaperProps {
  readonly code: string
  readonly paper: RouterOutputs['ballot']['look']
  readonly onSealed: () => void
}

/** Take a ballot, choose, check, seal: at most four taps. What is chosen lives in this component and nowhere else. */
export function FilledPaper({ code, paper, onSealed }: FilledPaperProps) {
  const { t } = useText()
  const [token, setToken] = useState(() => ownBallot(code).token)
  const [taken, setTaken] = useState(false)
  const [choice, setChoice] = useState<number>()
  const take = useLocalChange({ mutation: trpc.ballot.take.mutationOptions(), onDone: () => setTaken(true) })
  const cast = useLocalChange({ mutation: trpc.ballot.cast.mutationOptions({ gcTime: 0 }) })
  const choices = [...paper.options, t('abstain')]

  async function begin(): Promise<void> {
    const own = makeToken(code)
    setToken(own)
    await take.submit({ code, token: own })
  }

  async function seal(): Promise<void> {
    if (token === null || choice === undefined) return
    const outcome = await cast.submit({ code, token, choice })
    const isSealed =
      outcome.ok || (outcome.failure.kind === 'refused' && outcome.failure.refusal.code === 'ballotAlreadySealed')
    if (!isSealed) return
    forgetToken(code)
    setChoice(undefined)
    cast.reset()
    onSealed()
  }

  if (!taken)
    return (
      <Stack>
        <FailureNotice failure={take.failure} />
        {paper.standard !== null && <p>{paper.standard}</p>}
        <ul className={classes['rules']}>
          <li>{t('rule', { present: paper.present })}</li>
          {paper.minPct !== null && <li>{t('quorum', { pct: paper.minPct })}</li>}
          <li>{t('abstainRule')}</li>
          <li>{t('secret')}</li>
        </ul>
        <Button size="lg" fullWidth loading={take.pending} onClick={() => void begin()}>
          {t('begin')}
        </Button>
      </Stack>
    )
  if (choice === undefined)
    return (
      <Stack role="group" aria-label={t('choose')}>
        <p className={classes['step']}>{t('choose')}</p>
        {choices.map((label, at) => (
          <Button key={label} variant="default" fullWidth className={classes['choice']} onClick={() => setChoice(at)}>
            {label}
          </Button>
        ))}
      </Stack>
    )
  return (
    <Stack>
      <FailureNotice failure={cast.failure} />
      <p className={classes['step']}>{t('check')}</p>
      <p className={classes['chosen']}>
        <span>{t('chosen')}</span>
        <strong>{choices[choice]}</strong>
      </p>
      <p>{t('final')}</p>
      <Button size="lg" fullWidth loading={cast.pending} onClick={() => void seal()}>
        {t('seal')}
      </Button>
      <Button size="lg" variant="default" fullWidth disabled={cast.pending} onClick={() => setChoice(undefined)}>
        {t('back')}
      </Button>
    </Stack>
  )
}
