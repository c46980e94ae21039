import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands on the pages of a PDF, in one line. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes) }).promise
  const parts: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) parts.push(item.str)
  }
  return parts.join('')
}
