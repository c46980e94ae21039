import {
  checkLastDay,
  maskFaults,
  NOTICE_DEFAULTS,
  NoticeSettings,
  noticeSheet,
  type NoticeSheet,
  publicNotice,
} from '@jianjia/domain/assessment'
import { PlainDate } from '@jianjia/domain/kernel'
import { useState } from 'react'
import type { RouterOutputs } from '../../lib/api/trpc.ts'

export type NoticeMaterial = RouterOutputs['publication']['draft']

export interface NoticeDraft {
  readonly settings: NoticeSettings
  readonly setSettings: (settings: NoticeSettings) => void
  /** As it is typed; fixed once the result is published. */
  readonly lastDay: string
  readonly setLastDay: (day: string) => void
  /** The sheet as it would be posted now. */
  readonly sheet: NoticeSheet
  readonly faults: ReturnType<typeof maskFaults>
  /** Fields that are missing or wrong, by their path. */
  readonly wrong: ReadonlySet<string>
  readonly earliest: PlainDate
  readonly latest: PlainDate | null
}

/** The settings of a notice while they are made, with what would be posted: by the functions that the server uses. */
export function useNoticeDraft(
  { subject, notice, published, today, publicityDays }: NoticeMaterial,
  title: string,
): NoticeDraft {
  const [settings, setSettings] = useState<NoticeSettings>(
    notice?.settings ?? {
      title,
      fields: [...NOTICE_DEFAULTS.fields],
      masks: [...NOTICE_DEFAULTS.masks],
      contact: { office: '', person: '', fullName: false, phone: '', email: '', place: '' },
      remark: '',
    },
  )
  const [lastDay, setLastDay] = useState<string>(subject.days.end)
  const parsed = PlainDate.safeParse(lastDay)
  const days =
    published !== null
      ? { ok: true as const, value: subject.days }
      : parsed.success
        ? checkLastDay(parsed.data, { publishedOn: today, least: publicityDays })
        : undefined
  const reading = NoticeSettings.safeParse(settings)
  const wrong = new Set(reading.success ? [] : reading.error.issues.map(({ path }) => path.join('.')))
  if (days?.ok !== true) wrong.add('lastDay')
  const sheet = noticeSheet({ ...subject, days: days?.ok === true ? days.value : subject.days }, settings)
  const earliest = publicNotice(today, publicityDays).end
  return {
    ...{ settings, setSettings, lastDay, setLastDay, sheet, wrong, earliest },
    faults: maskFaults(sheet),
    latest: null,
  }
}
