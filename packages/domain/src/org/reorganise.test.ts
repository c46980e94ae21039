import { expect, test } from 'vitest'
import { plainDate, type UnitId } from '../kernel/index.ts'
import { acceptClosing, acceptMove, acceptNewUnit, acceptRename } from './reorganise.ts'
import { acceptPost, LEGAL_ROLES, Role } from './role.ts'
import { treeAsOf } from './tree.ts'
import { CHILD_KINDS, UnitKind } from './unit-kind.ts'

const DAY = plainDate('2026-06-01')
const KNOWN = '2026-06-01T00:00:00.000Z'
const id = (name: string) => name as string as UnitId

/** Two towns and a school; one group hangs below another. */
const UNITS = {
  root: ['district', null, '海棠区教育工会'],
  town: ['generalBranch', 'root', '白石镇教育工会'],
  otherTown: ['generalBranch', 'root', '青溪镇教育工会'],
  school: ['branch', 'town', '白石小学工会'],
  group: ['group', 'school', '语文组'],
  below: ['group', 'group', '低年级 语文组'],
} as const satisfies Record<string, readonly [UnitKind, string | null, string]>

const dated = {
  validFrom: plainDate('2020-01-01'),
  validTo: null,
  recordedAt: '2020-01-01T00:00:00.000Z',
  voidedAt: null,
}
const entries = Object.entries(UNITS)
const tree = treeAsOf(
  {
    units: entries.map(([name, [kind]]) => ({ id: id(name), kind, openedOn: dated.validFrom, closedOn: null })),
    names: entries.map(([unit, [, , name]]) => ({
      ...{ ...dated, unitId: id(unit), name, shortName: name, nameEn: null, pinyin: name },
    })),
    placements: entries.map(([unit, [, parent]]) => ({
      ...{ ...dated, unitId: id(unit), parentId: parent === null ? null : id(parent), line: 'union' as const },
    })),
  },
  DAY,
  KNOWN,
)
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

test('a new unit: exactly the child kinds of its parent, under a name that is free there', () => {
  for (const [name, [parentKind]] of entries)
    for (const kind of UnitKind.options) {
      const legal: readonly UnitKind[] = CHILD_KINDS[parentKind]
      const found = codeOf(acceptNewUnit(tree, { parentId: id(name), kind, name: '新' }))
      expect([name, kind, found]).toEqual([name, kind, legal.includes(kind) ? 'ok' : 'childKindNotLegal'])
    }
  const school = { parentId: id('town'), kind: 'branch' as const }
  expect(codeOf(acceptNewUnit(tree, { ...school, name: '白石 小学工会' }))).toBe('unitNameTaken')
  expect(codeOf(acceptNewUnit(tree, { ...school, parentId: id('otherTown'), name: '白石小学工会' }))).toBe('ok')
  expect(codeOf(acceptNewUnit(tree, { ...school, parentId: id('nowhere'), name: '新' }))).toBe('unitNotYetOpen')
})

test('a name may stay with its own unit, and may not be the neighbour’s', () => {
  expect(codeOf(acceptRename(tree, { unitId: id('town'), name: '白石镇教育工会' }))).toBe('ok')
  expect(codeOf(acceptRename(tree, { unitId: id('town'), name: '青溪镇教育工会' }))).toBe('unitNameTaken')
  expect(codeOf(acceptRename(tree, { unitId: id('root'), name: '新' }))).toBe('ok')
  expect(codeOf(acceptRename(tree, { unitId: id('nowhere'), name: '新' }))).toBe('unitClosed')
})

test('a unit moves under legal parents, never below itself, and the root stays', () => {
  const move = (unitId: string, parentId: string) =>
    codeOf(acceptMove(tree, { unitId: id(unitId), parentId: id(parentId) }))
  expect(move('school', 'otherTown')).toBe('ok')
  expect(move('school', 'root')).toBe('ok')
  expect(move('below', 'town')).toBe('ok')
  expect(move('town', 'otherTown')).toBe('childKindNotLegal')
  expect(move('group', 'below')).toBe('unitBelowItself')
  expect(move('group', 'group')).toBe('unitBelowItself')
  expect(move('root', 'town')).toBe('rootUnitFixed')
  expect(move('school', 'nowhere')).toBe('unitNotYetOpen')
  expect(move('nowhere', 'town')).toBe('unitClosed')
})

test('only what has nothing below it is closed', () => {
  expect(entries.map(([name]) => [name, codeOf(acceptClosing(tree, id(name)))])).toEqual([
    ['root', 'rootUnitFixed'],
    ['town', 'unitHasChildren'],
    ['otherTown', 'ok'],
    ['school', 'unitHasChildren'],
    ['group', 'unitHasChildren'],
    ['below', 'ok'],
  ])
})

test('a unit has exactly the posts of its kind, from the day on which it is there', () => {
  for (const [name, [kind]] of entries)
    for (const role of Role.options) {
      const legal: readonly Role[] = LEGAL_ROLES[kind]
      const found = codeOf(acceptPost(tree, { unitId: id(name), role, from: DAY }))
      expect([name, role, found]).toEqual([name, role, legal.includes(role) ? 'ok' : 'postRoleNotLegal'])
    }
  expect(codeOf(acceptPost(tree, { unitId: id('nowhere'), role: 'chair', from: DAY }))).toBe('unitNotYetOpen')
  expect(codeOf(acceptPost(undefined, { unitId: id('town'), role: 'chair', from: DAY }))).toBe('unitNotYetOpen')
})
