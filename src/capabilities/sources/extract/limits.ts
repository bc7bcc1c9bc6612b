// Every bound on a hostile file, and where each number comes from. The figures that were measured
// are in docs/decisions/0040-extraction.md.

const MB = 1_000_000;

/** A file. The largest UN report at hand has 9 MB; scans with pictures run to some 20 MB. */
export const FILE_BYTES_MAX = 25 * MB;
/** All members of a DOCX together, unpacked: four times the largest file that is taken. */
export const UNPACKED_BYTES_MAX = 100 * MB;
/** Unpacked to packed, over a whole DOCX. Word's XML packs to between a tenth and a fortieth. */
export const UNPACK_RATIO_MAX = 200;
/** Below this size unpacked, a high ratio is harmless: an empty styles part packs very well. */
export const UNPACK_RATIO_FREE_BYTES = 5 * MB;
/** Members of a DOCX. A report with 300 pictures has some 350. */
export const MEMBERS_MAX = 4_000;
/** Characters of text. A book of 1,000 pages has 3 million. */
export const TEXT_CHARS_MAX = 5_000_000;
/** Pages of a PDF. The longest report of the field at hand has some 600. */
export const PAGES_MAX = 2_000;
/** `<` and `&` in a page of HTML, each. A long article has 5,000; at this bound it takes 12 s. */
export const HTML_MARKS_MAX = 200_000;
/** Elements inside one another. A page has 30; readability overflows the stack at some 5,000. */
export const HTML_DEPTH_MAX = 1_000;
/** Elements above which a page is a list and not an article: readability takes 2 s for these. */
export const ARTICLE_ELEMENTS_MAX = 50_000;
/**
 * Work on one file, in time of the processor: waiting for a busy machine is not the file's fault.
 * 600 pages take 6 s. It is measured over the whole program, so other work only makes it stricter.
 */
export const WORK_MS_MAX = 30_000;
/** One file by the clock, whatever the machine does. Nobody waits longer for an answer. */
export const WAIT_MS_MAX = 120_000;
/** Heap of the thread that parses. The largest real files measured need less than half. */
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
