import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands on each page of a PDF, a line per page. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await getDocument({ data: new Uint8Array(bytes) }).promise
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(items.flatMap((item) => ('str' in item ? [item.str] : [])).join(''))
  }
  return pages
}

/** What stands on the pages of a PDF, in one line. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  return (await pagesOfPdf(bytes)).join('')
}
