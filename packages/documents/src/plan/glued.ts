import { type PlanLine, sliceLine } from './line.ts'
import { type Marker, type MarkerStyle, readBareDigit, readMarker, readPrintedMarker } from './numbering.ts'
import { namedPlaces } from './section-names.ts'
import { readTimeLabel } from './time-label.ts'

interface Place {
  readonly at: number
  readonly marker: Marker
}

const MAY_BE_GLUED: ReadonlySet<MarkerStyle> = new Set(['han', 'hanBracket', 'digit', 'chapter', 'part', 'article'])
const COLLAPSED = 300
/** "一、二年级", "三、四层": two figures, no number. */
const TWO_FIGURES = /^[一二三四五六七八九十]\s*[、,]\s*[一二三四五六七八九十](?!是|要)/

/**
 * Cuts a line before the numbers that should begin a line of their own: "…水平。四、其他工作:". A number counts only where
 * it goes on from one seen before, or begins a list that goes on.
 */
export function splitGlued(lines: readonly PlanLine[]): readonly PlanLine[] {
  const seen = new Map<MarkerStyle, number>()
  return lines.flatMap((line, index) => {
    if (line.cell !== undefined) return [line]
    const own = readMarker(line)
    if (own !== undefined) seen.set(own.style, own.value)
    const next = lines[index + 1]
    const numbered = acceptedPlaces(line, seen, next === undefined ? undefined : readMarker(next))
    const named = line.text.length > COLLAPSED ? namedPlaces(line.folded) : []
    const cuts = [...new Set([...numbered, ...named, ...monthPlaces(line.folded)])].toSorted((a, b) => a - b)
    if (cuts.length === 0) return [line]
    return [0, ...cuts]
      .map((cut, place, all) => sliceLine(line, cut, all[place + 1]))
      .filter(({ text }) => text !== '')
      .flatMap(splitHeading)
  })
}

function acceptedPlaces(line: PlanLine, seen: Map<MarkerStyle, number>, next: Marker | undefined): readonly number[] {
  const places = findPlaces(line)
  const accepted: number[] = []
  places.forEach(({ at, marker }, index) => {
    const { style, value } = marker
    const last = seen.get(style)
    const goesOn = last !== undefined && value > 1 && (value === last + 1 || (style !== 'digit' && value === last))
    const later = places.slice(index + 1).find((place) => place.marker.style === style)
    const begins = value === 1 && (later?.marker.value === 2 || (next?.style === style && next.value === 2))
    const follows = goesOn && (style !== 'digit' || isSentenceEnd(line.folded.charAt(at - 1)))
    const outer = style === 'han' && value > 1 && isSentenceEnd(line.folded.charAt(at - 1)) && (last ?? 0) >= value
    if (!begins && !follows && !outer) return
    seen.set(style, value)
    accepted.push(at)
  })
  return accepted
}

/** "三月:…;四月:…": months one after the other in one line, each with its colon or a blank; the first may be numbered. */
function monthPlaces(folded: string): readonly number[] {
  const number = readPrintedMarker(folded)?.end ?? 0
  const start = isTimeBefore(folded, 0) ? 0 : number
  const places = [...folded.matchAll(/(?<=[。;])\s*(?=\S{1,12}?[月周旬度](?:份)?[\s:])/gu)]
    .map(({ index, 0: blank }) => index + blank.length)
    .filter((at) => isTimeBefore(folded, at))
  return places.length === 0 || !isTimeBefore(folded, start) ? [] : places
}

function isTimeBefore(folded: string, at: number): boolean {
  const label = readTimeLabel(folded.slice(at))
  return label !== undefined && /^(?:\s*:|\s)/.test(folded.slice(at + label.end))
}

function isSentenceEnd(character: string): boolean {
  return /[。;!?\s”)]/.test(character)
}

function findPlaces(line: PlanLine): readonly Place[] {
  const { folded } = line
  const places: Place[] = []
  for (const found of folded.matchAll(/(?<=[。;!?\s”:])(?=[([第一二三四五六七八九十\d⒈-⒛㈠-㈩])/gu)) {
    const at = found.index
    const rest = folded.slice(at, at + 40)
    const previous = folded.charAt(at - 1)
    if (TWO_FIGURES.test(rest) || readTimeLabel(rest) !== undefined) continue
    const marker = readPrintedMarker(rest) ?? (previous === ' ' || previous === ';' ? readBareDigit(rest) : undefined)
    if (marker === undefined || !MAY_BE_GLUED.has(marker.style)) continue
    if (/[:]/.test(previous) && marker.style !== 'digit') continue
    places.push({ at, marker })
  }
  return places
}

/** In a text without line breaks a blank stands where the heading ended: "一、加强学习 根据要求,…。" */
function splitHeading(line: PlanLine): readonly PlanLine[] {
  const marker = readMarker(line)
  if (marker?.style !== 'han' || line.text.length < COLLAPSED / 6) return [line]
  const stop = line.folded.indexOf('。')
  const first = stop < 0 ? line.folded : line.folded.slice(0, stop)
  if (stop < 0) return [line]
  const blank = [...first.matchAll(/(?<=[\u4E00-\u9FFF”])\s+(?=[\u4E00-\u9FFF“])/gu)].findLast(
    ({ index }) => index > marker.end + 3 && index < 60,
  )
  if (blank === undefined) return [line]
  return [sliceLine(line, 0, blank.index), sliceLine(line, blank.index)]
}
