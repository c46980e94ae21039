import { z } from 'zod'
import { PlainDate, UnitId } from '../kernel/index.ts'
import { type DetailsByKind, LEDGER_KINDS, type LedgerKind } from './registry.ts'

const K = LEDGER_KINDS

/** What somebody hands in: the envelope and the details of one kind. */
export const EntryDraft = z.discriminatedUnion('kind', [
  draft('activity', K.activity),
  draft('visit', K.visit),
  draft('dispatch', K.dispatch),
  draft('meeting', K.meeting),
  draft('honour', K.honour),
  draft('disclosure', K.disclosure),
  draft('training', K.training),
  draft('lifeEventGift', K.lifeEventGift),
  draft('festivalGoods', K.festivalGoods),
  draft('reading', K.reading),
  draft('skillsCompetition', K.skillsCompetition),
  draft('mentoring', K.mentoring),
  draft('learningTeam', K.learningTeam),
  draft('ethics', K.ethics),
  draft('legalLearning', K.legalLearning),
  draft('womensWork', K.womensWork),
  draft('volunteering', K.volunteering),
  draft('safetyTour', K.safetyTour),
  draft('healthExam', K.healthExam),
  draft('recuperation', K.recuperation),
  draft('mutualAid', K.mutualAid),
  draft('researchPaper', K.researchPaper),
  draft('publicity', K.publicity),
])
export type EntryDraft = z.infer<typeof EntryDraft>

/** The draft of some kinds; of one, its details are known. */
export type DraftOf<Kind extends LedgerKind> = {
  [Each in Kind]: {
    readonly kind: Each
    readonly unitId: UnitId
    readonly day: PlainDate
    readonly title: string
    readonly details: DetailsByKind[Each]
  }
}[Kind]

function draft<Kind extends LedgerKind, Details extends z.ZodType>(
  kind: Kind,
  { details }: { readonly details: Details },
) {
  return z.strictObject({
    kind: z.literal(kind),
    unitId: UnitId,
    day: PlainDate,
    title: z.string().trim().min(1).max(200),
    details,
  })
}
