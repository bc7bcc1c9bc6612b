// Files made by hand for the tests: small true ones, and hostile ones that no program would write.
// Only tests import this.
import { deflateRawSync, deflateSync } from 'node:zlib';

export interface MadeMember {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says of the size, where that is a lie. */
  readonly saidBytes?: number;
  readonly encrypted?: boolean;
}

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip of deflated members. The checksum is left at zero: the readers here do not ask for it. */
export function zipOf(members: readonly MadeMember[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const plain = Buffer.from(member.content as string);
    const packed = deflateRawSync(plain);
    const name = Buffer.from(member.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (member.encrypted ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crcOf(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(member.saidBytes ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([ascii('PK\x03\x04'), fields, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([ascii('PK\x01\x02\x14\x00'), fields, rest, name]));
    local.push(entry);
    offset += entry.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...directory, ascii('PK\x05\x06'), end]);
}

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const b of bytes) crc = (CRC_TABLE[(crc ^ b) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
Extension="xml" ContentType="application/xml"/></Types>`;

/** `body` is what stands inside `w:body`. */
export function docxOf(body: string, more: readonly MadeMember[] = []): Uint8Array {
  return zipOf([
    { name: '[Content_Types].xml', content: TYPES },
    { name: 'word/document.xml', content: wordXml('document', `<w:body>${body}</w:body>`) },
    ...more,
  ]);
}

export function wordXml(root: string, inner: string): string {
  return `<?xml version="1.0"?><w:${root} xmlns:w="${WORD}">${inner}</w:${root}>`;
}

export const wordParagraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Each page a list of lines; an empty line leaves the gap of a paragraph. Helvetica, WinAnsi. */
export function pdfOf(pages: readonly (readonly string[])[], trailer = ''): Uint8Array {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  const objects: Uint8Array[] = [
    ascii('<</Type/Catalog/Pages 2 0 R>>'),
    ascii(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`),
    ascii('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    ...pages.flatMap((lines, i) => [
      ascii(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + i * 2} 0 R` +
          '/Resources<</Font<</F 3 0 R>>>>>>',
      ),
      streamOf(drawn(lines)),
    ]),
    ascii('<</Title(Report of the mission)/Author(A. Writer)/CreationDate(D:20240625120000Z)>>'),
  ];
  return pdfFrom(objects, `/Info ${objects.length} 0 R${trailer}`);
}

/** A PDF from the bodies of its objects, the first being the catalog. */
export function pdfFrom(objects: readonly Uint8Array[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [ascii('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((body, i) => {
    const object = Buffer.concat([ascii(`${i + 1} 0 obj\n`), body, ascii('\nendobj\n')]);
    offsets.push(at);
    at += object.length;
    parts.push(object);
  });
  const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`;
  return Buffer.concat([...parts, ascii(table + end)]);
}

export function streamOf(content: string | Uint8Array): Uint8Array {
  const packed = deflateSync(typeof content === 'string' ? ascii(content) : content);
  const head = ascii(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`);
  return Buffer.concat([head, packed, ascii('\nendstream')]);
}

/** Lines 14 points apart; an empty one makes the step to the next 22, as Word does. */
function drawn(lines: readonly string[]): string {
  const shown = lines.map((line, i) => {
    const down = lines[i - 1] === '' ? 22 : 14;
    return line === '' ? '' : `0 -${down} Td (${line.replace(/([\\()])/g, '\\$1')}) Tj`;
  });
  return `BT /F 11 Tf 60 794 Td ${shown.join('\n')} ET`;
}
