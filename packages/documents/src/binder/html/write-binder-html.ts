import { type BinderIo, type BinderToWrite, counter, type WrittenBinder } from '../binder-file.ts'
import { fileName } from '../evidence-files.ts'
import { zipOutput } from '../zip-output.ts'
import { firstPage, tabFile, wholePage } from './front-pages.ts'
import { STYLE } from './style.ts'
import { tabPage } from './tab-page.ts'

/**
 * The binder as a folder in a container: `index.html` opens without a server and without a script, every link leads inside
 * the folder or to the record on the server, and the files lie in it as they were uploaded. A file that is gone is named and
 * not there. The same binder always gives the same bytes.
 */
export async function writeBinderHtml(given: BinderToWrite, io: BinderIo): Promise<WrittenBinder> {
  const { binder } = given
  const step = counter(binder, io)
  const zip = zipOutput(io)
  await zip.add('index.html', wholePage(firstPage(given), given), 'packed')
  await zip.add('style.css', STYLE, 'packed')
  for (const category of binder.categories) {
    await zip.add(tabFile(category.number), wholePage(tabPage(binder, category), given), 'packed')
    for (const _ of category.sheets) step()
  }
  for (const evidence of binder.evidence) {
    const bytes = await io.open(evidence, 'whole')
    if (bytes !== undefined) await zip.add(`files/${fileName(evidence)}`, bytes, 'asItIs')
    step()
  }
  await zip.end()
  step()
  return { pages: null }
}
