import type { Browser } from '@playwright/test'

/** A photograph that nobody is on: hills, a path and walkers, drawn by the browser. */
export async function drawOuting(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 1100
    const pen = canvas.getContext('2d')
    if (pen === null) return ''
    const fill = (colour: string | CanvasGradient, draw: () => void) => {
      pen.fillStyle = colour
      pen.beginPath()
      draw()
      pen.fill()
    }
    const sky = pen.createLinearGradient(0, 0, 0, 700)
    sky.addColorStop(0, '#7fb4dc')
    sky.addColorStop(1, '#f4dcb4')
    fill(sky, () => pen.rect(0, 0, 1600, 1100))
    for (const [base, height, colour] of [
      [620, 190, '#7d9a86'],
      [720, 150, '#5f8468'],
      [830, 110, '#4c7150'],
    ] as const)
      fill(colour, () => {
        pen.moveTo(0, 1100)
        for (let x = 0; x <= 1600; x += 8)
          pen.lineTo(x, base - height * Math.sin(x / 190 + base) * Math.cos(x / 470 + height))
        pen.lineTo(1600, 1100)
      })
    fill('#d9c39a', () => {
      pen.moveTo(0, 1100)
      pen.quadraticCurveTo(700, 820, 1600, 860)
      pen.lineTo(1600, 930)
      pen.quadraticCurveTo(900, 900, 420, 1100)
    })
    const coats = ['#b5483a', '#2f5d8a', '#d49a2c', '#5b7f4a', '#7b4b84', '#31716d', '#a8624a', '#44546a']
    coats.forEach((coat, at) => {
      const [x, y, size] = [330 + at * 145, 985 - at * 19, 1 - at * 0.055]
      fill('#3c3a38', () => pen.rect(x - 16 * size, y, 32 * size, 78 * size))
      fill(coat, () => pen.roundRect(x - 30 * size, y - 95 * size, 60 * size, 105 * size, 22 * size))
      fill('#e3b998', () => pen.arc(x, y - 122 * size, 27 * size, 0, 7))
      fill('#2b2420', () => pen.arc(x, y - 130 * size, 27 * size, Math.PI, 0))
    })
    return canvas.toDataURL('image/jpeg', 0.85)
  })
  await page.close()
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}
