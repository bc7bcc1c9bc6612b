// A sheet as PNG, painted shape by shape with the font that is handed in: a machine without any
// font of its own gives the same picture. The painter is loaded when a picture is first asked for.
import { HATCH, type Look, laid, type Placed, type Sheet } from './sheet.ts';

type Painter = typeof import('@napi-rs/canvas');
type Brush = ReturnType<ReturnType<Painter['createCanvas']>['getContext']>;

const FAMILY = 'Muster Sans';
/** Pixels of a picture for one of the drawing: sharp on paper and on good screens. */
const SCALE = 2;

let registered = false;

/** @param font the bytes of a font file (TTF, OTF, WOFF or WOFF2) with Latin letters. */
export async function pngOf(sheet: Sheet, font: Uint8Array): Promise<Uint8Array> {
  const painter = await import('@napi-rs/canvas');
  if (!registered) registered = painter.GlobalFonts.register(Buffer.from(font), FAMILY) !== null;
  const { width, height, shapes } = laid(sheet);
  const canvas = painter.createCanvas(width * SCALE, height * SCALE);
  const brush = canvas.getContext('2d');
  brush.scale(SCALE, SCALE);
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, width, height);
  const hatch = hatchOf(painter, brush);
  for (const shape of shapes) painted(brush, shape, hatch);
  return canvas.encode('png');
}

/** Thin lines aslant, as on the pages. */
function hatchOf({ createCanvas }: Painter, brush: Brush) {
  const tile = createCanvas(6, 6);
  const own = tile.getContext('2d');
  own.strokeStyle = HATCH;
  own.lineWidth = 1;
  for (const shift of [-6, 0, 6]) {
    own.beginPath();
    own.moveTo(shift, 6);
    own.lineTo(shift + 6, 0);
    own.stroke();
  }
  return brush.createPattern(tile, 'repeat');
}

function painted(brush: Brush, shape: Placed, hatch: ReturnType<typeof hatchOf>): void {
  const { kind, look, hatched, x1, x2, y1, y2, size } = shape;
  if (kind === 'text') {
    const weight = look.heavy ? 600 : 400;
    brush.font = `${weight} ${size}px "${FAMILY}"`;
    // A variable font that is handed in stands at its thinnest until it is told otherwise.
    brush.fontVariationSettings = `'wght' ${weight}`;
    brush.fillStyle = look.fill ?? '#000000';
    brush.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    // A rim of paper keeps the words apart from the lines behind them.
    brush.strokeStyle = '#ffffff';
    brush.lineWidth = 4;
    brush.strokeText(shape.text, x1, y1);
    brush.fillText(shape.text, x1, y1);
    return;
  }
  brush.beginPath();
  if (kind === 'dot') brush.arc(x1, y1, size, 0, Math.PI * 2);
  else if (kind === 'line') {
    brush.moveTo(x1, y1);
    brush.lineTo(x2, y2);
  } else brush.rect(x1, Math.min(y1, y2), x2 - x1, Math.abs(y2 - y1));
  if (hatched) brush.fillStyle = hatch;
  else if (look.fill) brush.fillStyle = look.fill;
  if (hatched || look.fill) brush.fill();
  if (look.stroke && !hatched) stroked(brush, look);
}

function stroked(brush: Brush, { stroke, wide = 1, dash = [] }: Look): void {
  brush.strokeStyle = stroke ?? '#000000';
  brush.lineWidth = wide;
  brush.setLineDash([...dash]);
  brush.stroke();
  brush.setLineDash([]);
}
