import { Button, NumberInput, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { OfficialPaper } from '../../../ui/official-paper.tsx'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import { useText } from '../text.ts'
import { PaperBallots } from './paper-ballots.tsx'
import classes from './visit.module.css'
import type { VotePanelProps } from './vote-panel.tsx'

/** Without a network: ballots to print, and the counts as two of the visitors read them out. */
export function PaperForm({ visit, line, options }: VotePanelProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { visitId } = visit
  const schema = useMemo(() => {
    const papers = z.coerce.number().int().min(0, t('vote.presentWrong')).max(2000, t('vote.presentWrong'))
    return z.object({
      present: papers.min(1, t('vote.presentWrong')),
      returned: papers,
      valid: papers,
      votes: z.array(papers),
      abstained: papers,
      countedBy: z.array(z.string()).length(2, t('vote.countedByWrong')),
      reason: z.string().trim().min(2, t('vote.reasonHint')).max(200),
    })
  }, [t])
  const form = useSchemaForm(schema, {
    ...{ present: '', returned: '', valid: '', abstained: '0', reason: '' },
    ...{ votes: options.map(() => '0'), countedBy: visit.visitors.map(({ personId }) => personId).slice(0, 2) },
  })
  const change = useChange({ mutation: trpc.visit.enterPaperVote.mutationOptions(), form })
  const number = (label: string, path: string) => (
    <NumberInput
      key={path}
      label={label}
      min={0}
      max={2000}
      allowDecimal={false}
      hideControls
      inputMode="numeric"
      {...form.getInputProps(path)}
    />
  )
  return (
    <details className={classes['more']}>
      <summary>{t('vote.paper')}</summary>
      <div className={classes['paper']}>
        <p className={classes['hint']}>{t('vote.paperText')}</p>
        <div className={classes['print']}>
          <Button variant="default" onClick={() => window.print()}>
            {t('vote.paperPrint')}
          </Button>
          <OfficialPaper />
        </div>
        <PaperBallots visit={visit} line={line} options={options} />
        <SchemaFormFrame
          form={form}
          failure={change.failure}
          onSubmit={({ votes, countedBy, ...rest }) => {
            const [first = '', second = ''] = countedBy
            const counts = Object.fromEntries(options.map((option, at) => [option, votes[at] ?? 0]))
            return change.submit({
              ...{ districtId, visitId, itemId: line.itemId, ...rest },
              ...{ votes: counts, countedBy: [first, second] },
            })
          }}
        >
          <div className={classes['numbers']}>
            {number(t('vote.present_'), 'present')}
            {number(t('vote.returned'), 'returned')}
            {number(t('vote.valid'), 'valid')}
            {options.map((option, at) => number(option, `votes.${at}`))}
            {number(t('vote.abstained'), 'abstained')}
          </div>
          <MultiPicker
            label={t('vote.countedBy')}
            options={visit.visitors.map(({ personId, name }) => ({ value: personId, label: name }))}
            values={form.getValues().countedBy}
            error={form.errors['countedBy']}
            onChange={(values) => form.setFieldValue('countedBy', [...values])}
            path="countedBy"
          />
          <Textarea label={t('vote.paperReason')} required {...form.getInputProps('reason')} />
          <Button type="submit" loading={change.pending}>
            {t('vote.paperSubmit')}
          </Button>
        </SchemaFormFrame>
      </div>
    </details>
  )
}
