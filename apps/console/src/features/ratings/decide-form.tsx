import { PlainDate } from '@jianjia/domain/kernel'
import { Button, Group, Modal, Text, NativeSelect } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMemo } from 'react'
import { z } from 'zod'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../ui/form/use-schema-form.ts'
import { Sheet } from '../../ui/sheet.tsx'
import type { Board } from './quota-lines.ts'
import classes from './ratings.module.css'
import { useText } from './text.ts'
import { DayInput } from '../../ui/form/day-input.tsx'

interface DecideFormProps {
  readonly board: Board
  readonly assessmentId: string
}

/** The one decision: levels by the line, titles with their days. Asks once more before it is done. */
export function DecideForm({ board, assessmentId }: DecideFormProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const [asking, question] = useDisclosure(false)
  const schema = useMemo(() => decisionSchema(t), [t])
  const form = useSchemaForm(schema, { validFrom: firstOfNextYear(board.today), validTo: '', recheckMonths: '12' })
  const change = useChange({ mutation: trpc.rating.decide.mutationOptions(), form })
  const count = board.units.filter((unit) => unit.level !== null).length
  const { validFrom, validTo, recheckMonths } = form.getValues()
  const decide = async () => {
    const { fingerprint } = board
    await change.submit({
      districtId,
      assessmentId,
      fingerprint,
      validFrom,
      validTo: validTo === '' ? null : validTo,
      recheckMonths: recheckMonths === '' ? null : Number(recheckMonths),
    })
    question.close()
  }
  return (
    <Sheet title={t('decide')}>
      <SchemaFormFrame form={form} failure={change.failure} onSubmit={question.open}>
        <p className={classes['flat']}>{t('decideLead', { count })}</p>
        <div className={classes['days']}>
          <DayInput label={t('validFrom')} {...form.getInputProps('validFrom')} />
          <DayInput label={t('validTo')} description={t('validToHint')} {...form.getInputProps('validTo')} />
          <NativeSelect
            label={t('recheck')}
            description={t('recheckHint')}
            data={['', '6', '12', '24'].map((value) => ({
              value,
              label: value === '' ? t('recheckNone') : t('recheckEvery', { months: value }),
            }))}
            {...form.getInputProps('recheckMonths')}
          />
        </div>
        <div>
          <Button type="submit" color="seal" loading={change.pending} aria-haspopup="dialog">
            {t('decide')}
          </Button>
        </div>
      </SchemaFormFrame>
      <Modal
        opened={asking}
        onClose={question.close}
        title={t('decide')}
        centered
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        <Text>{t('consequence', { count, from: formatDay(validFrom, language) })}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={question.close}>
            {t('cancel')}
          </Button>
          <Button color="seal" loading={change.pending} onClick={() => void decide()}>
            {t('decide')}
          </Button>
        </Group>
      </Modal>
    </Sheet>
  )
}

/** Titles follow the year that was assessed. */
function firstOfNextYear(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}-01-01`
}

function decisionSchema(t: ReturnType<typeof useText>['t']) {
  const day = z.string().refine((text) => PlainDate.safeParse(text).success, t('dateForm'))
  return z
    .object({ validFrom: day, validTo: z.union([z.literal(''), day]), recheckMonths: z.enum(['', '6', '12', '24']) })
    .refine(({ validFrom, validTo }) => validTo === '' || validFrom <= validTo, {
      path: ['validTo'],
      message: t('datesOrder'),
    })
}
