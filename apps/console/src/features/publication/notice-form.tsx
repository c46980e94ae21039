import { MASKS, MOST_ANSWER_DAYS, NOTICE_FIELDS, noticeDays } from '@jianjia/domain/assessment'
import { holidaysKnown, workingDaysIn } from '@jianjia/domain/period'
import { PlainDate } from '@jianjia/domain/kernel'
import { Button, Checkbox, Group, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../lib/format/day.ts'
import { Sheet } from '../../ui/sheet.tsx'
import classes from './publication.module.css'
import { useText } from './text.ts'
import type { NoticeDraft, NoticeMaterial } from './use-notice-draft.ts'
import { DayInput } from '../../ui/form/day-input.tsx'

interface NoticeFormProps {
  readonly draft: NoticeDraft
  readonly material: NoticeMaterial
  /** Somebody has pressed the button: what is missing is said. */
  readonly tried: boolean
}

/** What a district sets of its public notice. */
export function NoticeForm({ draft, material, tried }: NoticeFormProps) {
  const { t } = useText()
  const { settings, setSettings, wrong } = draft
  const { contact } = settings
  const put = (part: Partial<typeof settings>) => setSettings({ ...settings, ...part })
  const putContact = (part: Partial<typeof contact>) => put({ contact: { ...contact, ...part } })
  const fault = (path: string, words: string) => (tried && wrong.has(path) ? words : undefined)
  return (
    <>
      <Sheet title={t('form.what')}>
        <div className={classes['form']}>
          <TextInput
            label={t('form.title')}
            required
            maxLength={80}
            value={settings.title}
            error={fault('title', t('form.titleMissing'))}
            onChange={({ currentTarget: { value } }) => put({ title: value })}
          />
          <Checkbox.Group
            label={t('form.fields')}
            description={t('form.fieldsHint')}
            value={settings.fields}
            onChange={(chosen) => put({ fields: NOTICE_FIELDS.filter((field) => chosen.includes(field)) })}
          >
            <Group gap="sm" mt="xs">
              {NOTICE_FIELDS.map((field) => (
                <Checkbox size="md" key={field} value={field} label={t(`field.${field}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox.Group
            label={t('form.masks')}
            description={t('form.masksHint')}
            value={settings.masks}
            onChange={(chosen) => put({ masks: MASKS.filter((mask) => chosen.includes(mask)) })}
          >
            <Group gap="sm" mt="xs">
              {MASKS.map((mask) => (
                <Checkbox size="md" key={mask} value={mask} label={t(`mask.${mask}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Textarea
            label={t('form.remark')}
            description={t('form.remarkHint')}
            maxLength={500}
            autosize
            minRows={2}
            value={settings.remark}
            onChange={({ currentTarget: { value } }) => put({ remark: value })}
          />
        </div>
      </Sheet>
      {material.published === null && <Days draft={draft} material={material} tried={tried} />}
      <Sheet title={t('form.contact')}>
        <div className={classes['form']}>
          <TextInput
            label={t('form.office')}
            placeholder={t('form.officeExample')}
            required
            maxLength={60}
            value={contact.office}
            error={fault('contact.office', t('form.officeMissing'))}
            onChange={({ currentTarget: { value } }) => putContact({ office: value })}
          />
          <TextInput
            label={t('form.phone')}
            placeholder="0571-88881234"
            inputMode="tel"
            required
            maxLength={40}
            value={contact.phone}
            error={fault('contact.phone', t('form.phoneMissing'))}
            onChange={({ currentTarget: { value } }) => putContact({ phone: value })}
          />
          <TextInput
            label={t('form.person')}
            maxLength={30}
            value={contact.person}
            onChange={({ currentTarget: { value } }) => putContact({ person: value })}
          />
          <Checkbox
            size="md"
            label={t('form.fullName')}
            checked={contact.fullName}
            onChange={({ currentTarget: { checked } }) => putContact({ fullName: checked })}
          />
          <TextInput
            label={t('form.email')}
            inputMode="email"
            maxLength={100}
            value={contact.email}
            error={fault('contact.email', t('form.emailWrong'))}
            onChange={({ currentTarget: { value } }) => putContact({ email: value })}
          />
          <TextInput
            label={t('form.place')}
            maxLength={120}
            value={contact.place}
            onChange={({ currentTarget: { value } }) => putContact({ place: value })}
          />
        </div>
      </Sheet>
    </>
  )
}

/** The last day, by hand or counted in days or working days; how many working days that gives is said. */
function Days({ draft, material, tried }: NoticeFormProps) {
  const { t, language } = useText()
  const { lastDay, setLastDay, answerBy, setAnswerBy, wrong, earliest, sheet } = draft
  const [count, setCount] = useState<number>(material.publicityDays)
  const parsed = PlainDate.safeParse(lastDay)
  const first = noticeDays(material.today, 1, 'calendar').start
  const said = parsed.success
    ? t('form.workingDays', { count: workingDaysIn(first, parsed.data), first: formatDay(first, language) })
    : undefined
  const unknown = parsed.success && !holidaysKnown(parsed.data)
  const year = lastDay.slice(0, 4)
  const use = (kind: 'calendar' | 'working') => setLastDay(noticeDays(material.today, count, kind).end)
  return (
    <Sheet title={t('form.days')}>
      <div className={classes['form']}>
        <Group align="end" gap="sm">
          <NumberInput
            label={t('form.count')}
            w="8rem"
            min={1}
            max={60}
            allowDecimal={false}
            hideControls
            value={count}
            onChange={(value) => setCount(typeof value === 'number' && value >= 1 ? Math.min(value, 60) : 1)}
          />
          <Button variant="default" onClick={() => use('calendar')}>
            {t('form.inDays')}
          </Button>
          <Button variant="default" onClick={() => use('working')}>
            {t('form.inWorkingDays')}
          </Button>
        </Group>
        <DayInput
          label={t('form.lastDay')}
          description={t('form.lastDayHint', { earliest: formatDay(earliest, language) })}
          required
          value={lastDay}
          error={wrong.has('lastDay') && (tried || lastDay !== '') ? t('form.lastDayWrong') : undefined}
          onChange={({ currentTarget: { value } }) => setLastDay(value)}
        />
        {said && <p className={classes['flat']}>{said}</p>}
        {unknown && <p className={classes['flat']}>{t('form.holidaysUnknown', { year })}</p>}
        <DayInput
          label={t('form.answerBy')}
          description={t('form.answerByHint', { last: formatDay(sheet.days.end, language), count: MOST_ANSWER_DAYS })}
          required
          value={answerBy}
          error={wrong.has('answerBy') ? t('form.answerByWrong') : undefined}
          onChange={({ currentTarget: { value } }) => setAnswerBy(value)}
        />
      </div>
    </Sheet>
  )
}
