import type { BinderFormat } from '@jianjia/domain/binder'
import type { BinderWriter } from './binder-file.ts'

/** The writer of a form; what it needs is loaded with it. */
export async function binderWriter(format: BinderFormat): Promise<BinderWriter> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/write-binder-pdf.ts')).writeBinderPdf
    case 'docx':
      return (await import('./docx/write-binder-docx.ts')).writeBinderDocx
    case 'html':
      return (await import('./html/write-binder-html.ts')).writeBinderHtml
  }
}
