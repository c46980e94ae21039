import { arrive, handInPlan, prepareScheme } from './walk-through/preparing.ts'
import { assessOurselves, combine, giveBack, lookAtOpening } from './walk-through/assessing.ts'
import { cameraAt } from './walk-through/camera.ts'
import { admit, castOf } from './walk-through/cast.ts'
import { recordOnPhone, seeStanding } from './walk-through/everyday.ts'
import { handInTheRest, markTheRest, seatsOf } from './walk-through/rest-of-the-year.ts'
import { lookBack, publish, rate } from './walk-through/results.ts'
import { LANGUAGES, picturesOf } from './walk-through/told.ts'
import { only, type Walk } from './walk-through/walk.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn('demo')

interface Assessments {
  readonly assessments: readonly { readonly assessmentId: string; readonly state: string }[]
}

test('the walk-through: every step is reached as the texts tell it, and gives its picture', async ({
  browser,
  installation,
}) => {
  test.setTimeout(1_800_000)
  const { origin } = installation
  const { take, taken } = cameraAt(browser, origin)
  const cast = await castOf(installation)
  const { officer, chair } = cast
  const { assessments } = await officer.procedures.read<Assessments>('assessment.list', {})
  const idOf = (isOver: boolean) =>
    only(
      assessments.filter(({ state }) => (state === 'published') === isOver),
      'assessment',
    ).assessmentId
  const walk: Walk = {
    ...{ take, origin, cast, assessmentId: idOf(false), earlierId: idOf(true) },
    ...{ districtId: officer.procedures.districtId, unitId: only(chair.procedures.posts, 'post').unitId },
    admit: (personId) => admit(cast, personId, origin),
  }
  const seats = await seatsOf(walk)
  const panel = await seats.reviewersOf(walk.unitId)

  await test.step('arriving', () => arrive(walk))
  await test.step('scheme', () => prepareScheme(walk))
  await test.step('plan', () => handInPlan(walk))
  await test.step('record', () => recordOnPhone(walk, browser))
  await test.step('standing', () => seeStanding(walk))
  await test.step('opening', () => lookAtOpening(walk))
  await test.step('self-assessment', () => assessOurselves(walk))
  await test.step('returned line', () => giveBack(walk, only(panel, 'reviewer')))
  await test.step('everybody else hands in', () => handInTheRest(walk, seats))
  await test.step('everybody else marks', () => markTheRest(walk, seats))
  await test.step('combining', () => combine(walk))
  await test.step('publication', () => publish(walk))
  await test.step('rating', () => rate(walk))
  await test.step('looking back', () => lookBack(walk))
  for (const language of LANGUAGES) expect([...(await picturesOf(language)).keys()]).toEqual([...taken])
})
