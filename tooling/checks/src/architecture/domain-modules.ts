import type { Finding } from '../reading/check.ts'
import { importsOf } from '../reading/imports.ts'
import { isTest, type SourceFile } from '../reading/repository.ts'
import { DOMAIN_MODULES } from './allowed-imports.ts'

const SOURCE = 'packages/domain/src/'

/** Modules of the domain that import one to their right, or that the order does not know. Tests may look to the right. */
export function findModuleOrder(files: readonly SourceFile[]): Finding {
  const checked = files.filter((file) => file.path.startsWith(SOURCE))
  const edges = checked.flatMap((file) => importsOf(file).map((one) => ({ from: file.path, to: one.file })))
  const inside = edges.flatMap(({ from, to }) => (to?.startsWith(SOURCE) ? [{ from, to }] : []))
  const unknown = checked
    .filter((file) => placeOf(file.path) === -1)
    .map((file) => `${file.path}: not a module of the order`)
  const wrong = inside
    .filter(({ from, to }) => !isTest(from) && placeOf(from) !== -1 && placeOf(to) > placeOf(from))
    .map(({ from, to }) => `${from}: imports ${to}, which comes after it`)
  return { seen: inside.length, faults: [...unknown, ...wrong] }
}

function placeOf(file: string): number {
  return DOMAIN_MODULES.indexOf(file.slice(SOURCE.length).split('/')[0] ?? '')
}
