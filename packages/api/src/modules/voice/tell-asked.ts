import type { Tx } from '@jianjia/db'
import type { AssessmentId, PersonId, PlainDate } from '@jianjia/domain/kernel'
import type { Services } from '../../frame/context.ts'
import { happened } from '../notice/happened.ts'
import type { WhoMarks } from './who-marks.ts'

interface Teller {
  readonly tx: Tx
  readonly services: Pick<Services, 'jobs'>
  readonly by: PersonId
}

interface ToldToAsked {
  readonly kind: 'voiceAsked' | 'voiceExtended'
  readonly assessmentId: AssessmentId
  /** What the assessment is called. */
  readonly about: string
  readonly dueOn: PlainDate
  readonly reason?: string
  readonly people: readonly { readonly personId: PersonId; readonly units: number }[]
  readonly homeOf: WhoMarks['homeOf']
}

/** Tells everybody who is asked, each in a unit of their own; who holds no post any more cannot sign in and is not told. */
export async function tellAsked(teller: Teller, { assessmentId, people, homeOf, ...told }: ToldToAsked): Promise<void> {
  await happened(
    teller,
    people.flatMap(({ personId, units: count }) => {
      const unitId = homeOf.get(personId)
      return unitId === undefined ? [] : [{ ...told, unitId, subjectId: assessmentId, personId, count }]
    }),
  )
}
