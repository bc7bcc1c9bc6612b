// pdf.js, opened so that it only reads text. It wants classes of a browser at its first line; the
// empty ones here stand in for them, so that no drawing library is needed or asked.
import { Problem } from '../../../kernel/index.ts';
import type { PdfItem } from './pdf-lines.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';

export interface PdfFile {
  readonly numPages: number;
  itemsOf(page: number): Promise<readonly PdfItem[]>;
  /** Title, Author, CreationDate and the like, as the file has them. */
  saidOfItself(): Promise<object>;
  destroy(): Promise<void>;
}

/** Errors only: a damaged PDF is told of by the Problem, not on the terminal. */
const QUIET = 0;

/** @throws Problem sources.encrypted-pdf, sources.broken-pdf */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument } = await pdfjs();
  const loading = getDocument({
    data: Uint8Array.from(bytes), // pdf.js takes the buffer that it is given for its own
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: QUIET,
  });
  try {
    const file = await loading.promise;
    return {
      numPages: file.numPages,
      itemsOf: async (number) => {
        const page = await file.getPage(number);
        const { items } = await page.getTextContent();
        page.cleanup();
        return items.filter((item) => 'str' in item);
      },
      saidOfItself: async () => (await file.getMetadata()).info,
      destroy: () => loading.destroy(),
    };
  } catch (cause) {
    await loading.destroy();
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    const kind = locked ? EXTRACT_PROBLEMS.encryptedPdf : EXTRACT_PROBLEMS.brokenPdf;
    throw new Problem(kind, {}, { cause });
  }
}

async function pdfjs() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
