import { PAGE_MM } from './official-styles.ts'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

export function pointTwips(points: number): number {
  return Math.round(points * 20)
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export const TYPE_WIDTH = twips(PAGE_MM.width - PAGE_MM.left - PAGE_MM.right)
