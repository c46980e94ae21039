import {
  answerDay,
  checkAnswerDay,
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
  /** By when objections are answered, as it is typed; follows the last day until somebody sets it. */
  readonly answerBy: string
  readonly setAnswerBy: (day: string) => void
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
  const [typedAnswer, setAnswerBy] = useState<string | null>(null)
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
  const noticed = days?.ok === true ? days.value : subject.days
  const answer = answerOf({ typed: typedAnswer, publicTo: noticed.end, fixed: published && subject.answerBy })
  if (!answer.isRight) wrong.add('answerBy')
  const sheet = noticeSheet({ ...subject, days: noticed, answerBy: answer.day }, settings)
  const earliest = publicNotice(today, publicityDays).end
  return {
    ...{ settings, setSettings, lastDay, setLastDay, sheet, wrong, earliest },
    ...{ answerBy: typedAnswer ?? answer.day, setAnswerBy },
    faults: maskFaults(sheet),
    latest: null,
  }
}

interface TypedAnswer {
  /** Null = nobody has touched it. */
  readonly typed: string | null
  readonly publicTo: PlainDate
  /** Set once the result is published. */
  readonly fixed: PlainDate | null
}

function answerOf({ typed, publicTo, fixed }: TypedAnswer): { readonly day: PlainDate; readonly isRight: boolean } {
  const usual = answerDay({ publicTo, answerBy: fixed })
  if (typed === null || fixed !== null) return { day: usual, isRight: true }
  const parsed = PlainDate.safeParse(typed)
  const checked = parsed.success ? checkAnswerDay(parsed.data, publicTo) : undefined
  return checked?.ok === true ? { day: checked.value, isRight: true } : { day: usual, isRight: false }
}
