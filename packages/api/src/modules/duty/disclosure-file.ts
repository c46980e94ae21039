import { DISCLOSURE_LIST, DISCLOSURE_UNDONE, disclosureColumns, sayPeriod } from '@jianjia/domain/list'
import { z } from 'zod'
import { listFile } from '../../frame/list-file.ts'
import { dutyDisclosure } from './list-disclosure.ts'

/** Schools × what is to be made known as a file; only those with something missing where that is looked at. */
export const disclosureFile = listFile(dutyDisclosure, {
  title: DISCLOSURE_LIST,
  filters: { ...dutyDisclosure.input, show: z.literal('undone').optional() },
  whole: ({ start, end }) => ({ start, end }),
  rows: ({ units }, { show }) => units.filter(({ must, mustDone }) => show === undefined || mustDone < must),
  columns: ({ words }) => disclosureColumns(words),
  conditions: ({ start, end, show }, language) => [
    sayPeriod(start, end, language),
    ...(show === undefined ? [] : [DISCLOSURE_UNDONE[language]]),
  ],
})
