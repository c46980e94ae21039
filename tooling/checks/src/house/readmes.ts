import type { Finding } from '../reading/check.ts'

const HEADINGS = ['What belongs here', 'What does not', 'May import', 'How to test']

/** Each package has a README with four headings, and something below each. */
export function findReadmeFaults(folders: readonly string[], read: (file: string) => string | undefined): Finding {
  const faults = folders.flatMap((folder) => {
    const text = read(`${folder}/README.md`)
    if (text === undefined) return [`${folder}: no README.md`]
    return HEADINGS.filter((heading) => sectionOf(text, heading).trim() === '').map(
      (heading) => `${folder}/README.md: nothing under "${heading}"`,
    )
  })
  return { seen: folders.length, faults }
}

function sectionOf(text: string, heading: string): string {
  const parts = text.split(/^#{1,6}\s+(.*)$/m)
  const at = parts.findIndex((part, index) => index % 2 === 1 && part.trim().toLowerCase() === heading.toLowerCase())
  return at === -1 ? '' : (parts[at + 1] ?? '')
}
