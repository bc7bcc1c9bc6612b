// Every bound on a hostile file, and where each number comes from. The figures that were measured
// are in docs/decisions/0040-extraction.md.

const MB = 1_000_000;

/** A file. Text of this size does not exist; a report with many pictures may come near it. */
export const FILE_BYTES_MAX = 25 * MB;
/** All members of a DOCX together, unpacked: four times the largest file. */
export const UNPACKED_BYTES_MAX = 100 * MB;
/** Unpacked to packed, over a whole DOCX. Deflate can reach 1,032; plain articles have 2 to 3. */
export const UNPACK_RATIO_MAX = 200;
/** Below this size unpacked, a high ratio is harmless: an empty styles part packs very well. */
export const UNPACK_RATIO_FREE_BYTES = 5 * MB;
/** Members of a DOCX: a dozen, and one for each picture. */
export const MEMBERS_MAX = 4_000;
/** Characters of text. 600 full pages have 1.7 million. */
export const TEXT_CHARS_MAX = 5_000_000;
/** Pages of a PDF. The bound on text ends a full one at some 1,800. */
export const PAGES_MAX = 2_000;
/** `<` and `&` in a page of HTML, each. At this bound a page takes 11 s; three million took 82. */
export const HTML_MARKS_MAX = 200_000;
/** Elements inside one another. At 3,000 readability takes seconds, at 10,000 it fails. */
export const HTML_DEPTH_MAX = 1_000;
/** With more elements a page is a list and not an article; readability takes 1 to 6 s for these. */
export const ARTICLE_ELEMENTS_MAX = 50_000;
/**
 * Work on one file, in time of the processor: waiting for a busy machine is not the file's fault.
 * 600 pages take 7 s. It is measured over the whole program, so other work only makes it stricter.
 */
export const WORK_MS_MAX = 30_000;
/** One file by the clock, whatever the machine does. Nobody waits longer for an answer. */
export const WAIT_MS_MAX = 120_000;
/** Heap of the thread. 600 pages of PDF or 2 million characters of Word take less than half. */
export const HEAP_MB_MAX = 384;
/** Growth of the whole program while one file is parsed; catches buffers outside the heap. */
export const GROWTH_BYTES_MAX = 600 * MB;
/** How often work and growth are looked at: unpacking fills some 20 MB in this time. */
export const LOOK_MS = 50;
/**
 * A title, a name, an address as found in a file; longer ones are cut or, if addresses, dropped.
 */
export const FOUND_CHARS_MAX = 300;
export const ADDRESS_CHARS_MAX = 2_000;
