// One sheet of a workbook: its rows, with days as days and merged areas filled.
import { Problem } from '../../kernel/index.ts';
import { type Cell, columnIndex, type Row, type Sheet } from './cell.ts';
import * as LIMIT from './limits.ts';
import { SHEET_PROBLEMS } from './problems.ts';
import { walk } from './xml.ts';

export interface Parts {
  readonly strings: readonly string[];
  /** By the number of the style. */
  readonly formats: readonly ('day' | 'percent' | 'number')[];
  /** Old workbooks of the Macintosh count their days from 1904. */
  readonly from1904: boolean;
}

interface Found {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | null;
}

export function readSheet(xml: string, parts: Parts): Pick<Sheet, 'rows' | 'notes'> {
  const reader = new SheetReader(parts);
  walk(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.read();
}

class SheetReader {
  private readonly rows = new Map<number, Cell[]>();
  private readonly merged: string[] = [];
  private row = 0;
  private cell: Found | null = null;
  private inside: 'v' | 'f' | 't' | null = null;
  private formulas = 0;
  private unsaved = 0;
  private wide = false;

  constructor(private readonly parts: Parts) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.row = Number(attributes.r ?? this.row + 1);
    else if (name === 'c') {
      const last = this.rows.get(this.row)?.length ?? 0;
      this.cell = {
        column: attributes.r === undefined ? last : columnIndex(attributes.r),
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        value: '',
        formula: null,
      };
    } else if (name === 'v' || name === 't') this.inside = name;
    else if (name === 'f') {
      this.inside = 'f';
      if (this.cell) this.cell.formula = '';
    } else if (name === 'mergeCell' && attributes.ref) this.merged.push(attributes.ref);
  }

  text(text: string): void {
    if (!this.cell || this.inside === null) return;
    if (this.inside === 'f') this.cell.formula = (this.cell.formula ?? '') + text;
    else this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.inside = null;
    if (name !== 'c' || !this.cell) return;
    this.put(this.cell);
    this.cell = null;
  }

  private put(found: Found): void {
    if (found.column < 0 || found.column >= LIMIT.COLUMNS_MAX) {
      this.wide ||= found.value !== '';
      return;
    }
    if (found.formula !== null) this.formulas++;
    const cell = this.cellOf(found);
    if (cell === null) return;
    let cells = this.rows.get(this.row);
    if (!cells) {
      if (this.rows.size >= LIMIT.ROWS_MAX)
        throw new Problem(SHEET_PROBLEMS.tooLarge, {
          ...{ found: `more than ${LIMIT.ROWS_MAX}`, unit: 'rows', limit: LIMIT.ROWS_MAX },
        });
      cells = [];
      this.rows.set(this.row, cells);
    }
    while (cells.length < found.column) cells.push(null);
    cells[found.column] = cell;
  }

  private cellOf({ type, style, value, formula }: Found): Cell {
    if (value === '') {
      if (!formula) return null;
      this.unsaved++;
      return `=${formula}`;
    }
    if (type === 's') return this.parts.strings[Number(value)] || null;
    if (type === 'b') return value === '1';
    if (type === 'd') return { day: value.slice(0, 10) };
    if (type !== 'n') return value;
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    const format = this.parts.formats[style] ?? 'number';
    if (format === 'day' && number >= 1) return { day: dayOfSerial(number, this.parts.from1904) };
    if (format === 'percent') return `${Number((number * 100).toPrecision(12))}%`;
    return number;
  }

  read(): Pick<Sheet, 'rows' | 'notes'> {
    for (const ref of this.merged) this.fill(ref);
    const rows: Row[] = [...this.rows]
      .sort(([a], [b]) => a - b)
      .filter(([, cells]) => cells.some((cell) => cell !== null && cell !== ''))
      .map(([no, cells]) => ({ no, cells }));
    const notes: string[] = [];
    if (this.formulas > 0)
      notes.push(`${this.formulas} cells hold formulas; the value saved with each is read.`);
    if (this.unsaved > 0)
      notes.push(`${this.unsaved} formulas had no value and stand as their text.`);
    if (this.wide) notes.push(`Columns after ${LIMIT.COLUMNS_MAX} were left out.`);
    return { rows, notes };
  }

  /** Every cell of a merged area says what its first one says. */
  private fill(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const [left, right] = [columnIndex(from), columnIndex(to)];
    const [top, bottom] = [rowOf(from), rowOf(to)];
    const first = this.rows.get(top)?.[left] ?? null;
    const area = (right - left + 1) * (bottom - top + 1);
    if (first === null || left < 0 || right >= LIMIT.COLUMNS_MAX || area > LIMIT.MERGED_MAX) return;
    for (let row = top; row <= bottom; row++) {
      const cells = this.rows.get(row) ?? [];
      for (let column = left; column <= right; column++) {
        while (cells.length < column) cells.push(null);
        cells[column] ??= first;
      }
      this.rows.set(row, cells);
    }
  }
}

const rowOf = (address: string) => Number(/\d+/.exec(address)?.[0] ?? 0);

/** Day 60 of 1900 is a 29 February that never was; days after it are one too high. */
export function dayOfSerial(serial: number, from1904 = false): string {
  const whole = Math.floor(serial);
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > 59 ? 30 : 31);
  return new Date(start + whole * 86_400_000).toISOString().slice(0, 10);
}
