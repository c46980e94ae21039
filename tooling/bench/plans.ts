import { readPlanFile } from '../../packages/documents/src/read-plan-file.ts'
import { lostParagraphs } from '../../packages/documents/testing/lost-paragraphs.ts'
import { hasCorpus, NO_CORPUS, readCorpus } from '../../packages/documents/testing/plan-corpus.ts'
import { f1, type PlanScore, scorePlan, sumTallies } from '../../packages/documents/testing/plan-score.ts'
import { manyPlans } from '../../packages/documents/testing/many-plans.ts'
import { similarPlans } from '../../packages/domain/src/plan/similar-plans.ts'
import { longPlan } from '../../packages/documents/testing/long-plan.ts'
import { median } from './src/load.ts'

/**
 * How well and how fast plans are read, on the real collections beside the project. Each figure stands beside its goal;
 * the exit code is 1 where one is missed.
 */
const PASSES = 5
const PAGES = 20
const PLANS = 2000

interface Figure {
  readonly name: string
  readonly value: number
  readonly goal: string
  readonly isReached: boolean
}

if (!hasCorpus) process.stdout.write(`${JSON.stringify({ skipped: NO_CORPUS })}\n`)
else {
  const figures = [...(await accuracy()), ...(await speed()), ...comparison()]
  process.stdout.write(`${JSON.stringify({ figures }, null, 2)}\n`)
  if (figures.some(({ isReached }) => !isReached)) process.exitCode = 1
}

async function accuracy(): Promise<readonly Figure[]> {
  const scores: PlanScore[] = []
  let lost = 0
  for (const { file, bytes, answers } of readCorpus()) {
    const read = await readPlanFile(bytes)
    if (!read.ok) throw new Error(`${file}: ${read.refusal.code}`)
    const { document, readings } = read.value
    lost += lostParagraphs(document, readings).length
    answers.forEach((answer, index) => {
      const reading = readings[index]
      if (reading === undefined) throw new Error(`${file}: piece ${index + 1} was not found`)
      const score = scorePlan(reading, answer)
      for (const difference of score.differences) process.stderr.write(`${file} ${index + 1}: ${difference}\n`)
      scores.push(score)
    })
  }
  return [
    atLeast('schedule items F1', f1(sumTallies(scores.map(({ items }) => items))), 0.97),
    atLeast('months accuracy', f1(sumTallies(scores.map(({ months }) => months))), 0.99),
    atLeast('section headings of levels 1 and 2, F1', f1(sumTallies(scores.map(({ sections }) => sections))), 0.95),
    atLeast('kind, of 35', scores.filter(({ kind }) => kind).length, 34),
    below('paragraphs lost', lost, 1),
  ]
}

async function speed(): Promise<readonly Figure[]> {
  const long = new TextEncoder().encode(longPlan(PAGES))
  const files = readCorpus().map(({ bytes }) => bytes)
  await readPlanFile(long)
  const oneDocument: number[] = []
  const collection: number[] = []
  for (let pass = 0; pass < PASSES; pass += 1) {
    oneDocument.push(await milliseconds(() => readPlanFile(long)))
    collection.push(
      await milliseconds(async () => {
        for (const bytes of files) await readPlanFile(bytes)
      }),
    )
  }
  return [
    below(`${PAGES} pages in the warm worker, ms`, median(oneDocument), 300),
    below('the collection of 35 pieces, ms', median(collection), 1000),
  ]
}

/** Plans each of their own, in pairs, and all taken over from one template, which is the dearest. */
function comparison(): readonly Figure[] {
  return [
    { name: 'each of its own', templates: PLANS, keptPercent: 50 },
    { name: 'two of each kind', templates: PLANS / 2, keptPercent: 95 },
    { name: 'all from one template', templates: 1, keptPercent: 90 },
  ].map(({ name, templates, keptPercent }) => {
    const plans = manyPlans({ count: PLANS, templates, keptPercent })
    const start = performance.now()
    const { pairs } = similarPlans(plans)
    const taken = performance.now() - start
    return below(`${PLANS} plans compared, ${name}: ${pairs.length} pairs, ms`, taken, 10_000)
  })
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function atLeast(name: string, value: number, goal: number): Figure {
  return { name, value: rounded(value), goal: `>= ${goal}`, isReached: value >= goal }
}

function below(name: string, value: number, goal: number): Figure {
  return { name, value: rounded(value), goal: `< ${goal}`, isReached: value < goal }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
