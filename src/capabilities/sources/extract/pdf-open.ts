// pdf.js, opened so that it only reads text. It wants classes of a browser at its first line; the
// empty ones here stand in for them, so that no drawing library is needed or asked.
import { Problem } from '../../../kernel/index.ts';
import type { PdfItem } from './pdf-lines.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';

export interface PdfFile {
  readonly numPages: number;
  /** Stops reading the page when it holds more than `charsMax` characters; what is past is lost. */
  itemsOf(page: number, charsMax: number): Promise<readonly PdfItem[]>;
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
      itemsOf: async (number, charsMax) => {
        const page = await file.getPage(number);
        const items = await itemsIn(page.streamTextContent(), charsMax);
        page.cleanup();
        return items;
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

/** A page of a few kilobytes can draw millions of lines: they are counted as they come. */
async function itemsIn(stream: ReadableStream, charsMax: number): Promise<PdfItem[]> {
  const reader: ReadableStreamDefaultReader<{ items: object[] }> = stream.getReader();
  const items: PdfItem[] = [];
  let length = 0;
  while (length <= charsMax) {
    const { value, done } = await reader.read();
    if (done) return items;
    for (const item of value.items) {
      if (!isLetters(item)) continue;
      items.push(item);
      length += item.str.length + 1;
    }
  }
  await reader.cancel(new Error('The page holds too much text.'));
  return items;
}

function isLetters(item: object): item is PdfItem {
  return 'str' in item;
}

async function pdfjs() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
