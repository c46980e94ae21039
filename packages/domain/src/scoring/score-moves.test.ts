import { expect, test } from 'vitest'
import { asked, assessmentRows, idOf, LINES } from '../../testing/assessment-rows.ts'
import { assembleEvaluation } from '../assessment/index.ts'
import { plainDate, type UnitId } from '../kernel/index.ts'
import type { AssessmentRows } from '../assessment/index.ts'
import { evaluateAssessment } from './evaluate.ts'
import { scoreMoves } from './score-moves.ts'

const school = idOf<UnitId>(1)
const said = {
  ...{ unitId: school, itemId: LINES.rules.id, value: '4', note: '八项制度', contestReason: null },
  ...{ savedBy: '李主席', savedAt: '2026-12-01T00:00:00.000Z', version: 1 },
}

function movesOf(more: Partial<AssessmentRows>, itemId: string = LINES.rules.id) {
  const tree = evaluateAssessment(
    assembleEvaluation(assessmentRows({ selfItems: [said], ...more }), plainDate('2026-12-15')),
  )
  const item = tree.units[0]?.items.find(({ id }) => id === itemId)
  if (item === undefined) throw new Error('no such line')
  return { item, moves: scoreMoves(item) }
}
const short = (moves: ReturnType<typeof scoreMoves>) =>
  moves.map(({ mover, name, points, change }) => [mover, name, points, change])
const reviewed = (...given: readonly string[]) => {
  const all = given.map((points, at) => asked(1, 11 + at, { [LINES.rules.id]: points }))
  return {
    assignments: all.map(({ assignment }) => assignment),
    marks: all.flatMap(({ marks }) => marks),
  }
}

test('the branch, each reviewer, what they give together', () => {
  expect(short(movesOf(reviewed('3', '4')).moves)).toEqual([
    ['branch', '李主席', '4', null],
    ['reviewer', '评委11', '3', '-1'],
    ['reviewer', '评委12', '4', '0'],
    ['combined', null, '3.5', '-0.5'],
  ])
})

test('a panel comes last, with its reason and its people; the sum of its steps is the final score', () => {
  const agreed = { unitId: school, itemId: LINES.rules.id, points: '3', reason: '现场核对', agreedBy: '程若水' }
  const { moves, item } = movesOf({ ...reviewed('1', '4'), agreed: [{ ...agreed, present: ['评委11', '评委12'] }] })
  expect(short(moves).slice(-2)).toEqual([
    ['combined', null, '2.5', '-1.5'],
    ['panel', '程若水', '3', '0.5'],
  ])
  expect(moves.at(-1)).toMatchObject({ reason: '现场核对', present: ['评委11', '评委12'], points: item.final.points })
})

test('too far apart without a panel: the final score is open, and nobody is said to have moved it', () => {
  expect(short(movesOf(reviewed('1', '4')).moves).at(-1)).toEqual(['combined', null, '2.5', '-1.5'])
})

test('a line from records is the system’s, one of the district names who entered it', () => {
  expect(short(movesOf({}, LINES.dispatch.id).moves)).toEqual([['system', null, '0', null]])
  const fact = { unitId: school, itemId: LINES.visits.id, value: 2, recordedBy: '区干部', version: 1 }
  expect(short(movesOf({ districtFacts: [fact] }, LINES.visits.id).moves)).toEqual([['district', '区干部', '6', null]])
})
