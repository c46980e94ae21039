import type { BinderEvidence } from '@jianjia/domain/binder'
import { paperPhotograph } from '../paper-photograph.ts'
import { fitInto, pictureSize, type PictureSize } from '../picture.ts'
import { qrCode, qrPng } from '../qr-code.ts'
import type { ZipOutput } from '../zip-output.ts'
import { pictureRun } from './docx-pieces.ts'

/** The pictures of the text: photographs go into the container as they come, codes when the text is made. */
export interface WordPictures {
  /** Puts a photograph into the container; one that is no picture is left out. */
  add(evidence: BinderEvidence, bytes: Uint8Array): Promise<void>
  shows(number: number): boolean
  photograph(evidence: BinderEvidence, alt: string): string
  /** The code of an address, so many millimetres wide. */
  code(address: string, side: number): string
  /** Puts the codes into the container, and names all pictures. */
  end(): Promise<readonly { readonly relation: string; readonly target: string }[]>
}

const BOX = { width: 76, height: 58 } as const

export function wordPictures(zip: ZipOutput): WordPictures {
  const sizes = new Map<number, PictureSize>()
  const codes = new Map<string, number>()
  let drawn = 0
  const draw = (relation: string, alt: string, size: { readonly width: number; readonly height: number }) => {
    drawn += 1
    return pictureRun({ relation, id: drawn, alt, ...size })
  }
  return {
    add: async (evidence, bytes) => {
      const plain = await paperPhotograph(evidence, bytes)
      const size = plain && pictureSize(plain)
      if (plain === undefined || size === undefined) return
      sizes.set(evidence.number, size)
      await zip.add(`word/${photographTarget(evidence.number, size)}`, plain, 'asItIs')
    },
    shows: (number) => sizes.has(number),
    photograph: ({ number }, alt) => {
      const size = sizes.get(number)
      return size === undefined ? '' : draw(`rIdP${number}`, alt, fitInto(size, BOX))
    },
    code: (address, side) => {
      const number = codes.get(address) ?? codes.size + 1
      codes.set(address, number)
      return draw(`rIdQ${number}`, `二维码：${address}`, { width: side, height: side })
    },
    end: async () => {
      for (const [address, number] of codes)
        await zip.add(`word/media/q${number}.png`, qrPng(qrCode(address)), 'asItIs')
      return [
        ...[...sizes].map(([number, size]) => ({ relation: `rIdP${number}`, target: photographTarget(number, size) })),
        ...[...codes.values()].map((number) => ({ relation: `rIdQ${number}`, target: `media/q${number}.png` })),
      ]
    },
  }
}

function photographTarget(number: number, { kind }: PictureSize): string {
  return `media/p${number}.${kind === 'jpeg' ? 'jpg' : 'png'}`
}
