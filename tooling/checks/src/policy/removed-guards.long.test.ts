import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { can, inScope, scopeOf } from '@jianjia/domain/policy'
import { compareWithOracle, type Decisions } from '@jianjia/domain/testing'
import { ROOT } from '../reading/repository.ts'

const DOMAIN = path.join(ROOT, 'packages/domain')

const RUNS = 10_000

test('on very many random trees every decision and every list is what a slow oracle says', ({ task }) => {
  const compared = compareWithOracle({ can, scopeOf, inScope }, RUNS)
  Object.assign(task.meta, { figures: { trees: RUNS, decisions: compared, different: 0 } })
})

/** Each guard of the code that decides, and what stands there when it is gone. */
const GUARDS: readonly (readonly [file: 'can' | 'scope' | 'actor', guard: string, without: string])[] = [
  ['can', "if (spec.neverForOwnUnit && belongsTo(actor, target.unitId)) return denied('reviewerOfOwnUnit')", ''],
  ['can', 'spec.neverForOwnUnit && belongsTo', 'belongsTo'],
  ['can', 'spec.byAssignment && context.assignedReviewer', 'context.assignedReviewer'],
  ['can', 'spec.byAssignment && context.assignedReviewer', 'spec.byAssignment'],
  ['can', 'if (spec.grants.some((grant) => gives(actor, { spec, grant }, target))) return ALLOWED', 'return ALLOWED'],
  ['can', 'post.role === grant.role && reaches(post', 'reaches(post'],
  ['can', "standsAbove ? 'own' : grant.reach", 'grant.reach'],
  ['can', "post.unitKind === 'district' || post.unitKind === 'generalBranch'", "post.unitKind === 'district'"],
  ['can', "post.unitKind === 'district' && isAtOrBelow(target, post.unitId)", 'isAtOrBelow(target, post.unitId)'],
  ['can', "case 'subtree':\n      return isAtOrBelow(target, post.unitId)", "case 'subtree':\n      return true"],
  ['can', 'return post.unitId === target.unitId', 'return true'],
  [
    'can',
    "case 'ownAndAbove':\n      return post.unitPath.includes(target.unitId)",
    "case 'ownAndAbove':\n      return true",
  ],
  [
    'can',
    "return sees(actor, target) ? denied('notPermitted', action)",
    "return true ? denied('notPermitted', action)",
  ],
  [
    'can',
    'isAtOrBelow(target, post.unitId) || post.unitPath.includes(target.unitId))',
    'isAtOrBelow(target, post.unitId))',
  ],
  ['scope', '.filter((candidate) => candidate.role === grant.role)', ''],
  ['scope', "case 'tenant':\n          if (post.unitKind === 'district') return", "case 'tenant':\n          return"],
  [
    'scope',
    "below the root is the tenant.\n          if (post.unitKind === 'district') return",
    'below\n          return',
  ],
  ['scope', 'units.add(post.unitId)\n          break', 'subtrees.add(post.unitId)\n          break'],
  ['scope', 'reachOf(post, { spec, grant })', 'grant.reach'],
  ['scope', 'unitPath.some((id) => scope.subtrees.includes(id))', 'scope.subtrees.length > 0'],
  ['scope', 'scope.units.includes(unitId)', 'scope.units.length > 0'],
  ['actor', 'post.unitPath.indexOf(unitId) > 0', 'post.unitPath.indexOf(unitId) >= 0'],
  ['actor', 'post.unitPath.indexOf(unitId) > 0', 'post.unitId === unitId'],
  ['actor', 'return target.unitPath.includes(unitId)', 'return true'],
]

let copy: string
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'jianjia-guards-'))
  cpSync(path.join(DOMAIN, 'src'), path.join(copy, 'src'), { recursive: true })
  symlinkSync(path.join(DOMAIN, 'node_modules'), path.join(copy, 'node_modules'))
  writeFileSync(path.join(copy, 'package.json'), '{ "type": "module" }')
})
afterAll(() => rmSync(copy, { recursive: true }))

/** The code that decides, beside its original in a copy of the domain, with one guard less. */
async function decisionsWithout(at: number): Promise<Decisions> {
  const [changed, guard, without] = GUARDS[at] ?? ['can', '', '']
  const folder = path.join(copy, 'src', `policy-${at}`)
  mkdirSync(folder)
  for (const file of ['action', 'actor', 'can', 'scope'] as const) {
    const text = readFileSync(path.join(copy, 'src/policy', `${file}.ts`), 'utf8')
    if (file === changed && !text.includes(guard)) throw new Error(`no such guard in ${file}.ts: ${guard}`)
    writeFileSync(path.join(folder, `${file}.ts`), file === changed ? text.replace(guard, without) : text)
  }
  const [first, second] = await Promise.all([
    import(path.join(folder, 'can.ts')),
    import(path.join(folder, 'scope.ts')),
  ])
  return { can: first.can, scopeOf: second.scopeOf, inScope: second.inScope }
}

test('each guard that is taken out of the code is noticed on random trees', async ({ task }) => {
  const missed: string[] = []
  for (const [at, [file, guard, without]] of GUARDS.entries()) {
    const decisions = await decisionsWithout(at)
    try {
      compareWithOracle(decisions, 400)
      missed.push(`${file}: ${guard} → ${without}`)
    } catch {
      // What is noticed is what is wanted.
    }
  }
  Object.assign(task.meta, { figures: { guards: GUARDS.length, noticed: GUARDS.length - missed.length } })
  expect(missed).toEqual([])
})
