import { isLegalChild } from '@jianjia/domain/org'
import { expect, test } from 'vitest'
import { inventDistrict } from './district.ts'
import { inventNames } from './people.ts'
import { seededRandom } from './random.ts'

const units = inventDistrict(seededRandom(2026))
const groups = units.filter((unit) => unit.kind === 'group')
const branches = units.filter((unit) => unit.kind === 'branch')

test('a district of believable size: a town union of 230 in 9 groups, 24 branches, about 120 groups, about 1,600 members', () => {
  expect(groups.filter((unit) => unit.parent === 'town').length).toBe(9)
  expect(units.find((unit) => unit.key === 'town')?.members).toBe(230)
  expect(branches.length).toBe(24)
  expect(groups.length).toBeGreaterThanOrEqual(115)
  expect(groups.length).toBeLessThanOrEqual(125)
  const members = groups.reduce((total, unit) => total + unit.members, 0)
  expect(members).toBeGreaterThanOrEqual(1550)
  expect(members).toBeLessThanOrEqual(1650)
})

test('members of a branch are the members of its groups, nobody is lost and no group is empty', () => {
  for (const branch of branches) {
    const own = groups.filter((group) => group.parent === branch.key)
    expect(own.reduce((total, group) => total + group.members, 0)).toBe(branch.members)
    expect(Math.min(...own.map((group) => group.members))).toBeGreaterThan(0)
  }
})

test('parents come first and every place is legal', () => {
  const seen = new Map<string, (typeof units)[number]>()
  for (const unit of units) {
    const parent = unit.parent === null ? null : seen.get(unit.parent)
    if (parent !== null) expect(parent !== undefined && isLegalChild(parent.kind, unit.kind)).toBe(true)
    seen.set(unit.key, unit)
  }
  expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length)
})

test('the same seed invents the same people, and no name twice', () => {
  const [a, b] = [inventNames(seededRandom(7)), inventNames(seededRandom(7))]
  const names = Array.from({ length: 1700 }, () => a())
  expect(names).toEqual(Array.from({ length: 1700 }, () => b()))
  expect(new Set(names).size).toBe(names.length)
})
