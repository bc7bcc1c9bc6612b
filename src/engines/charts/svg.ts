// A sheet as SVG text: whole in itself, with its words as text, so that they can be searched.
import { HATCH, type Look, laid, type Placed, type Sheet } from './sheet.ts';

const FONT = "'Source Sans 3','Source Sans Pro','Segoe UI',Arial,sans-serif";

export function svgOf(sheet: Sheet): string {
  const { width, height, shapes } = laid(sheet);
  const says = [sheet.title, ...sheet.notes].join('. ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escaped(sheet.lang)}"`,
    ` font-family="${FONT}">`,
    `<title>${escaped(sheet.title)}</title><desc>${escaped(says)}</desc>`,
    `<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse">`,
    `<path d="M0 6L6 0" stroke="${HATCH}" stroke-width="1"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes.map(element),
    '</svg>\n',
  ].join('');
}

function element(shape: Placed): string {
  const { kind, look, hatched, x1, x2, y1, y2, size } = shape;
  if (kind === 'text') {
    const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
    const weight = look.heavy ? ' font-weight="600"' : '';
    return (
      `<text x="${x1}" y="${y1}" font-size="${size}" fill="${look.fill}"${anchor}${weight}` +
      ` paint-order="stroke" stroke="#ffffff" stroke-width="4">` +
      `${escaped(shape.text)}</text>`
    );
  }
  if (kind === 'dot') return `<circle cx="${x1}" cy="${y1}" r="${size}"${paint(look)}/>`;
  if (kind === 'line') return `<path d="M${x1} ${y1}L${x2} ${y2}"${paint(look)}/>`;
  const fill = hatched ? ' fill="url(#h)"' : paint(look);
  const [top, tall] = [Math.min(y1, y2), Math.abs(y2 - y1).toFixed(2)];
  return `<rect x="${x1}" y="${top}" width="${(x2 - x1).toFixed(2)}" height="${tall}"${fill}/>`;
}

const paint = ({ stroke, wide, dash, fill }: Look): string =>
  ` fill="${fill ?? 'none'}"` +
  (stroke ? ` stroke="${stroke}" stroke-width="${wide}"` : '') +
  (dash ? ` stroke-dasharray="${dash.join(' ')}"` : '');

const NAMES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const escaped = (text: string): string =>
  text.replaceAll(/[<>&"]/g, (sign) => NAMES[sign] ?? '&quot;');
