import { Stage } from '@jianjia/domain/org'

/** The stages of school from the youngest up; tags of the district's own after them. */
export function inStageOrder(segments: Iterable<string>): string[] {
  return [...segments].toSorted((a, b) => placeOf(a) - placeOf(b))
}

function placeOf(segment: string): number {
  const at = Stage.options.findIndex((stage) => stage === segment)
  return at === -1 ? Stage.options.length : at
}
