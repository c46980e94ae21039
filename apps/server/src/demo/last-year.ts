import { addDays, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import { instantOn } from './calendar.ts'
import { fillSheets } from './fill-sheets.ts'
import { keepPictures } from './keep-pictures.ts'
import { IMPRESSIONS } from './marks.ts'
import { type OpenedYear, openYear, reviewersOf } from './open-year.ts'
import { recordDispatches } from './record-dispatches.ts'
import { as, change, type DemoBranch, type Story } from './story.ts'
import { enterDistrictFacts, giveMarks, handIn, planMarks } from './work-on-sheets.ts'
import { keepYearFiles } from './year-files.ts'

/** Where two reviewers of one unit lay far apart. */
const DISPUTED = { place: 11, itemId: 'rules' }

/** The year that is over: recorded, handed in, reviewed, combined, published, rated. What comes out is computed. */
export async function tellLastYear(story: Story): Promise<void> {
  const { calendar } = story
  await keepPictures(story, await recordDispatches(story, { from: calendar.last.start, to: calendar.last.end }))
  const year = await openYear(story, calendar.last)
  const files = await keepYearFiles(story, calendar.last.year, addDays(calendar.last.openedOn, 4))
  const handedIn = story.branches.map((branch, at) => ({
    ...{ branch, percent: 100, on: addDays(calendar.last.selfDue, -((at * 7) % 9)) },
  }))
  await fillSheets(story, {
    ...{ assessmentId: year.assessmentId, scheme: year.scheme, filesOf: ({ unit }) => files.get(unit.key) ?? [] },
    sheets: handedIn.map((sheet) => ({ ...sheet, on: addDays(sheet.on, -2) })),
  })
  const inOrder = handedIn.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  for (const [at, { branch, on }] of inOrder.entries()) await handIn(story, year, { branch, on, minute: 480 + at * 21 })
  await review(story, year)
  await publishAndRate(story, year)
}

async function review(story: Story, year: OpenedYear): Promise<void> {
  const first = addDays(year.days.selfDue, 1)
  await enterDistrictFacts(story, year, { branches: story.branches, on: first, minute: 520 })
  const ranking = byZeal(story)
  const planned = await planMarks(
    story,
    year,
    story.branches.map((branch, at) => {
      const place = ranking.indexOf(branch)
      const disputed = place === DISPUTED.place ? DISPUTED.itemId : undefined
      return { branch, reviewers: reviewersOf(story, at), impression: IMPRESSIONS[place] ?? 900, disputed }
    }),
  )
  for (const round of [0, 1, 2]) {
    const given = planned.flatMap(({ branch, byReviewer, reviewers }) => {
      const [reviewer, marks] = [reviewers[round], byReviewer[round]]
      return reviewer === undefined || marks === undefined ? [] : [{ branch, reviewer, marks }]
    })
    await giveMarks(story, year, { given, on: addDays(first, 1 + round * 3), minute: 510, submit: true })
  }
  for (const { branch, agreed } of planned)
    if (agreed !== undefined) await agree(story, year, { branch, mark: agreed, on: year.days.reviewDue })
}

interface Agreed {
  readonly branch: DemoBranch
  readonly mark: { readonly itemId: string; readonly points: string }
  readonly on: PlainDate
}

async function agree(story: Story, { assessmentId }: OpenedYear, { branch, mark, on }: Agreed): Promise<void> {
  await story.setTime(instantOn(on, 600))
  const { districtId } = change(story)
  const { combination } = as(story, story.officer)
  const { units } = await combination.get({ districtId, assessmentId })
  const present = units.find(({ unitId }) => unitId === branch.unitId)?.reviewerIds ?? []
  await combination.agreeMark({
    ...change(story),
    ...{ assessmentId, unitId: branch.unitId, ...mark, present, reason: '两位评委一起到校查看制度执行情况后商定。' },
  })
}

async function publishAndRate(story: Story, { assessmentId, days }: OpenedYear): Promise<void> {
  const officer = as(story, story.officer)
  const { publishedOn, ratedOn } = story.calendar.last
  const unitIds = story.branches.map((branch) => branch.unitId)
  await story.setTime(instantOn(addDays(publishedOn, -1), 605))
  const { blocked } = await officer.combination.finish({ ...change(story), assessmentId, unitIds })
  if (blocked.length > 0) throw new Error(`${blocked.length} units of the year that is over cannot be combined`)
  await story.setTime(instantOn(publishedOn, 570))
  await officer.publication.publish({ ...change(story), assessmentId })
  await story.setTime(instantOn(ratedOn, 615))
  const [validFrom, validTo] = [plainDate(`${days.year + 1}-01-01`), plainDate(`${days.year + 3}-12-31`)]
  const { fingerprint } = await officer.rating.preview({ districtId: change(story).districtId, assessmentId })
  await officer.rating.decide({ ...change(story), assessmentId, fingerprint, validFrom, validTo })
}

/** Whoever is keen on reporting tends to do well in the rest; equal ones in the order of the district. */
function byZeal({ branches }: Story): readonly DemoBranch[] {
  return branches.toSorted((a, b) => b.zeal - a.zeal)
}
