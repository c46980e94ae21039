import { FileId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { DispatchGenre, DispatchLevel } from '@jianjia/domain/ledger'
import { useMemo } from 'react'
import { z } from 'zod'
import { useText } from '../text.ts'

/** The form of a dispatch, flat as it is on the screen, with its own sentences. The server's rules come behind it. */
export function useDispatchSchema() {
  const { t } = useText()
  return useMemo(
    () =>
      z
        .object({
          unitId: z.string().pipe(UnitId),
          title: z.string().trim().min(1, t('form.whatMissing')).max(200),
          day: z.string().refine((text) => PlainDate.safeParse(text).success, t('form.dayMissing')),
          genre: DispatchGenre,
          level: DispatchLevel,
          channel: z.string().trim().min(1, t('form.channelMissing')).max(100),
          adopted: z.boolean(),
          adoptedOn: z.string(),
          link: z
            .string()
            .trim()
            .max(500)
            .refine((text) => text === '' || /^https?:\/\//.test(text), t('form.linkWrong')),
          author: z.string().trim().max(50),
          fileIds: z.array(z.string().pipe(FileId)),
        })
        .refine((form) => !form.adopted || PlainDate.safeParse(form.adoptedOn).success, {
          path: ['adoptedOn'],
          message: t('form.adoptedOnMissing'),
        }),
    [t],
  )
}

export type DispatchForm = z.output<ReturnType<typeof useDispatchSchema>>

/** What the form says, as the ledger takes it. */
export function entryOf(form: DispatchForm) {
  const { unitId, title, day, genre, level, channel, adopted, adoptedOn, link, author } = form
  const details = {
    ...{ genre, level, channel, adopted },
    adoptedOn: adopted ? adoptedOn : null,
    link: link === '' ? null : link,
    author: author === '' ? null : author,
  }
  return { kind: 'dispatch', unitId, title, day, details } as const
}
