/** Must not begin a line: closing marks and what belongs to the character before it. */
const NEVER_FIRST = /[，。、；：？！）》」』】〕”’…—·％%,.;:?!)\]}]/u
/** Must not end a line: opening marks. */
const NEVER_LAST = /[（《「『【〔“‘([{]/u
/** Letters and figures that are kept together: words, amounts, addresses. */
const TOGETHER = /[\p{Script=Latin}\p{N}_@#&+./:?=%-]/u

/**
 * Cuts a text into lines of at most `width`, as Chinese is set: between any two characters, but never before a closing mark
 * nor after an opening one; Latin words and numbers stay whole where they fit into a line. Line ends of the text are kept.
 */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): readonly string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => breakParagraph(paragraph, width, widthOf))
}

function breakParagraph(text: string, width: number, widthOf: (character: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces(text)) {
    const wide = sum(piece, widthOf)
    if (used + wide <= width) {
      line += piece
      used += wide
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    ;({ line, used } = wide <= width ? { line: piece.trimStart(), used: wide } : fill(piece))
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]

  /** A piece longer than a line is cut wherever the line ends. */
  function fill(piece: string): { line: string; used: number } {
    let rest = ''
    let restWidth = 0
    for (const character of piece) {
      const wide = widthOf(character)
      if (restWidth + wide > width && rest !== '') {
        lines.push(rest)
        rest = ''
        restWidth = 0
      }
      rest += character
      restWidth += wide
    }
    return { line: rest, used: restWidth }
  }
}

function sum(piece: string, widthOf: (character: string) => number): number {
  let width = 0
  for (const character of piece) width += widthOf(character)
  return width
}

/** What is never parted: a character with its marks, a word. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  let before = ''
  for (const character of text) {
    const last = found.at(-1)
    const joins =
      last !== undefined &&
      (NEVER_FIRST.test(character) || NEVER_LAST.test(before) || (TOGETHER.test(before) && TOGETHER.test(character)))
    if (joins) found[found.length - 1] = last + character
    else found.push(character)
    before = character
  }
  return found
}
