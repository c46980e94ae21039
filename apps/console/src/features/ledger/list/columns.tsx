import type { DetailsByKind, LedgerKind } from '@jianjia/domain/ledger'
import { fieldsOf, LEDGER_KINDS, tellDetails } from '@jianjia/domain/ledger'
import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import type { Column } from '../../../ui/table/column.ts'
import { useText } from '../text.ts'
import { useEntryEdits } from './use-entry-edits.ts'

type Row = RouterOutputs['ledger']['list']['entries'][number]

/** What of a kind's fields a list shows; the first two stand on a phone's card. */
const SHOWN: { readonly [K in LedgerKind]: readonly (keyof DetailsByKind[K] & string)[] } = {
  activity: ['category', 'headcount', 'place'],
  visit: ['visitKind', 'visitedOn', 'personName'],
  dispatch: ['adoptedOn', 'level', 'channel'],
  meeting: ['form', 'headcount', 'majorMatter'],
  honour: ['level', 'grade', 'issuer'],
  disclosure: ['indicator', 'channel', 'dueOn'],
  training: ['audience', 'headcount', 'hours'],
  lifeEventGift: ['occasion', 'givenOn', 'personName'],
  festivalGoods: ['festival', 'headcount', 'goods'],
  reading: ['form', 'headcount', 'book'],
  skillsCompetition: ['level', 'best', 'prizes'],
  mentoring: ['step', 'mentorName', 'menteeName'],
  learningTeam: ['step', 'team', 'teamGrade'],
  ethics: ['form', 'headcount', 'staff'],
  legalLearning: ['form', 'headcount', 'place'],
  womensWork: ['form', 'headcount', 'place'],
  volunteering: ['form', 'headcount', 'amountFen'],
  safetyTour: ['place', 'closedOn', 'dueOn'],
  healthExam: ['round', 'headcount', 'due'],
  recuperation: ['headcount', 'planned', 'place'],
  mutualAid: ['step', 'headcount', 'due'],
  researchPaper: ['outcome', 'level', 'authors'],
  publicity: ['outlet', 'level', 'outletName'],
}

/** On a phone a row is a card with room for its day and two more. */
const ON_CARD = 2
const NUMBERS: readonly string[] = ['count', 'fen']

export function useColumns(kind: LedgerKind, bin: boolean): readonly Column<Row>[] {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const editOf = useEntryEdits(kind, bin)
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  const shown = SHOWN[kind].flatMap((name, index): readonly Column<Row>[] => {
    const field = fields.get(name)
    if (field === undefined) return []
    const cell = ({ entry, withheld }: Row) => {
      if (field.personal && withheld) return t('withheld.short')
      const told = tellDetails(entry, () => undefined).find((each) => each.field.name === name)
      if (told?.value === undefined || told.value === null) return '—'
      return field.type === 'day' ? nearDay(told.value.zh) : told.value[inLanguage]
    }
    const edit = editOf(field)
    const look = { title: field.heading[inLanguage], render: cell, numeric: NUMBERS.includes(field.type) }
    const base = { key: name, ...look, ...(edit && { edit }) }
    return [index < ON_CARD ? { ...base, card: 'field' } : base]
  })
  const untilColumn: Column<Row> = {
    ...{ key: 'until', title: t('column.until'), card: 'field' },
    render: (row) => (row.restorableUntil === null ? '—' : nearDay(row.restorableUntil)),
  }
  return [
    {
      key: 'title',
      title: t('column.title'),
      card: 'title',
      render: (row) => (
        <Link to="/ledger/$entryId" params={{ entryId: row.entryId }}>
          {row.withheld ? LEDGER_KINDS[kind].names[inLanguage] : row.entry.title}
        </Link>
      ),
    },
    {
      key: 'day',
      title: t('column.day'),
      card: 'field',
      render: (row) => nearDay(row.entry.day),
    },
    ...shown,
    ...(bin ? [untilColumn] : []),
    { key: 'unit', title: t('column.unit'), render: (row) => row.unitName },
    {
      key: 'files',
      title: t('column.files'),
      numeric: true,
      render: (row) => t('files', { count: row.files }),
    },
    { key: 'by', title: t('column.by'), render: (row) => row.recordedByName },
  ]
}
