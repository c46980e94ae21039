import sharp from 'sharp'

/**
 * Pictures in place of photographs: a room or a yard with light, a floor, a banner and people, no two alike. Several are taken
 * in the same place, as those of a school are: the room is the same, the people, the light and the camera are others.
 */
export interface Scene {
  readonly place: number
  readonly shot: number
}

const WIDTH = 240
const HEIGHT = 180

/** JPEG, always the same for the same scene. */
export async function makeScene({ place, shot }: Scene): Promise<Uint8Array<ArrayBuffer>> {
  const room = randomOf(place * 7919 + 13)
  const taken = randomOf(place * 104_729 + shot * 611 + 7)
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  const surfaces = surfacesOf(room, taken)
  const grain = grainOf(taken)
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const colour = colourAt(surfaces, x / WIDTH, y / HEIGHT)
      const rough = grain(x, y)
      for (let channel = 0; channel < 3; channel += 1)
        pixels[(y * WIDTH + x) * 3 + channel] = Math.max(0, Math.min(255, (colour[channel] ?? 0) + rough))
    }
  const photograph = sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).blur(0.6)
  return new Uint8Array(await photograph.jpeg({ quality: 88 }).toBuffer())
}

/** What happens to a photograph before somebody sends it again. */
export async function makeVariants(bytes: Uint8Array, seed: number): Promise<Readonly<Record<string, Uint8Array>>> {
  const random = randomOf(seed)
  const { width, height } = await sharp(bytes).metadata()
  const cut = (share: number) => {
    const [across, down] = [Math.round(width * share), Math.round(height * share)]
    const left = Math.round(random() * (width - across))
    const top = Math.round(random() * (height - down))
    return sharp(bytes).extract({ left, top, width: across, height: down })
  }
  return {
    packedAnew: await sharp(bytes).jpeg({ quality: 40 }).toBuffer(),
    smaller: await sharp(bytes).resize(120).jpeg({ quality: 75 }).toBuffer(),
    larger: await sharp(bytes).resize(640).webp({ quality: 70 }).toBuffer(),
    brighter: await sharp(bytes).modulate({ brightness: 1.15 }).jpeg({ quality: 80 }).toBuffer(),
    cut90: await cut(0.9).jpeg({ quality: 80 }).toBuffer(),
    cut80: await cut(0.8).jpeg({ quality: 80 }).toBuffer(),
    cut85AndSmaller: await cut(0.85).resize(160).jpeg({ quality: 60 }).toBuffer(),
  }
}

type Colour = readonly [number, number, number]
type Surface = (x: number, y: number) => Colour | undefined

function surfacesOf(room: () => number, taken: () => number): readonly Surface[] {
  // The camera stands a little elsewhere each time.
  const [moveX, moveY, zoom] = [(taken() - 0.5) * 0.3, (taken() - 0.5) * 0.2, 0.8 + taken() * 0.4]
  const light = 0.75 + taken() * 0.5
  const seen =
    (surface: Surface): Surface =>
    (x, y) =>
      surface((x - 0.5) / zoom + 0.5 + moveX, (y - 0.5) / zoom + 0.5 + moveY)
  const wall = colourOf(room, light)
  const floor = colourOf(room, light * 0.8)
  const horizon = 0.45 + room() * 0.3
  const background: Surface = (x, y) => shaded(y < horizon ? wall : floor, 0.7 + 0.5 * Math.abs(x - 0.3) + 0.2 * y)
  const things = Array.from({ length: 4 + Math.trunc(room() * 5) }, () => box(room, colourOf(room, light)))
  const people = Array.from({ length: 3 + Math.trunc(taken() * 9) }, () => person(taken, light))
  return [...people.toReversed(), ...things.map(seen), seen(background)]
}

function colourAt(surfaces: readonly Surface[], x: number, y: number): Colour {
  for (const surface of surfaces) {
    const found = surface(x, y)
    if (found !== undefined) return found
  }
  return [0, 0, 0]
}

function box(random: () => number, colour: Colour): Surface {
  const [left, top] = [random() * 1.1 - 0.2, random() * 0.7 - 0.1]
  const [width, height] = [0.08 + random() * 0.4, 0.06 + random() * 0.3]
  const stripes = Math.trunc(random() * 6)
  return (x, y) => {
    if (x < left || x > left + width || y < top || y > top + height) return undefined
    return stripes > 2 && Math.trunc(((x - left) / width) * stripes) % 2 === 1 ? shaded(colour, 0.7) : colour
  }
}

function person(random: () => number, light: number): Surface {
  const [middle, size] = [random(), 0.1 + random() * 0.22]
  const foot = 0.6 + random() * 0.5
  const clothes = colourOf(random, light)
  const skin: Colour = [200 * light, 160 * light, 130 * light]
  return (x, y) => {
    const [across, up] = [(x - middle) / size, (foot - y) / size]
    if (Math.hypot(across, up - 2.2) < 0.28) return up > 2.3 ? [40, 34, 30] : skin
    return up > 0 && up < 1.95 && Math.abs(across) < 0.45 - 0.1 * up ? clothes : undefined
  }
}

function colourOf(random: () => number, light: number): Colour {
  return [30 + random() * 200 * light, 30 + random() * 200 * light, 30 + random() * 200 * light]
}

function shaded([red, green, blue]: Colour, by: number): Colour {
  return [red * by, green * by, blue * by]
}

/** Smooth unevenness in three sizes, as light and things in the background make it. */
function grainOf(random: () => number): (x: number, y: number) => number {
  const layers = [48, 18, 4].map((size) => {
    const columns = Math.ceil(WIDTH / size) + 2
    const values = Array.from(
      { length: columns * (Math.ceil(HEIGHT / size) + 2) },
      () => (random() - 0.5) * size ** 0.5 * 6,
    )
    return { size, columns, values }
  })
  return (x, y) =>
    layers.reduce((sum, { size, columns, values }) => {
      const [left, top] = [Math.trunc(x / size), Math.trunc(y / size)]
      const [partX, partY] = [x / size - left, y / size - top]
      const value = (row: number, column: number) => values[row * columns + column] ?? 0
      const above = value(top, left) * (1 - partX) + value(top, left + 1) * partX
      const below = value(top + 1, left) * (1 - partX) + value(top + 1, left + 1) * partX
      return sum + above * (1 - partY) + below * partY
    }, 0)
}

function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
