import type { KeptTitle } from '@jianjia/db/title'
import { PlainDate, TitleAwardId, UnitId } from '@jianjia/domain/kernel'
import { TITLE_STANDINGS, titleDue, titleNumberText, titleStanding } from '@jianjia/domain/title'
import { z } from 'zod'

/** A title as the register shows it to everybody of the tenant. */
export const TitleLine = z.strictObject({
  titleAwardId: TitleAwardId,
  unitId: UnitId,
  unitName: z.string(),
  title: z.string(),
  level: z.string(),
  number: z.string().nullable(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
  standing: z.enum(TITLE_STANDINGS),
  due: z.strictObject({ kind: z.enum(['recheck', 'rectification', 'renewal']), dueOn: PlainDate }).nullable(),
})

export function titleLine(kept: KeptTitle, today: PlainDate): z.input<typeof TitleLine> {
  const { titleAwardId, unitId, unitName, title, level, validFrom, validTo } = kept
  return {
    ...{ titleAwardId, unitId, unitName, title, level, validFrom, validTo },
    number: numberOf(kept),
    standing: titleStanding(kept, today),
    due: titleDue(kept, today),
  }
}

export function numberOf({ numberYear: year, numberSerial: serial }: KeptTitle): string | null {
  return year === null || serial === null ? null : titleNumberText({ year, serial })
}
