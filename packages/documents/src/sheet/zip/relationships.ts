import { parseXml } from '../xlsx/parse-xml.ts'
import type { ZipParts } from './zip-parts.ts'

export interface Relationship {
  readonly type: string
  readonly target: string
}

/** Relationships of a part by id. A target outside the container is never looked at. */
export function relationships(zip: ZipParts, source: string): ReadonlyMap<string, Relationship> {
  const slash = source.lastIndexOf('/')
  const folder = source.slice(0, slash + 1)
  const part = zip.find(`${folder}_rels/${source.slice(slash + 1)}.rels`)
  const found = new Map<string, Relationship>()
  if (part === undefined) return found
  parseXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const target = attributes['Target'] ?? ''
      found.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', target: resolve(folder, target) })
    },
  })
  return found
}

/** Resolves "../" inside the container only; what leads out of it ends at its root. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
