// Rows of numbers, one after the other in one array: row `i` begins at `starts[i]` and ends before
// `starts[i + 1]`.

export class Rows {
  private constructor(
    readonly starts: Int32Array,
    readonly items: Int32Array,
  ) {}

  static of(rows: readonly (readonly number[])[]): Rows {
    const starts = new Int32Array(rows.length + 1);
    let total = 0;
    for (const [i, row] of rows.entries()) {
      total += row.length;
      starts[i + 1] = total;
    }
    const items = new Int32Array(total);
    let at = 0;
    for (const row of rows) for (const item of row) items[at++] = item;
    return new Rows(starts, items);
  }

  /** The rows the other way: for each item, the rows that have it, each once. */
  static turned(rows: readonly (readonly number[])[], width: number): Rows {
    const starts = new Int32Array(width + 1);
    const last = new Int32Array(width).fill(-1);
    for (const [i, row] of rows.entries())
      for (const item of row) {
        if (last[item] === i) continue;
        last[item] = i;
        starts[item + 1] = (starts[item + 1] as number) + 1;
      }
    for (let i = 0; i < width; i += 1)
      starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
    const filled = starts.slice(0, width);
    const items = new Int32Array(starts[width] as number);
    last.fill(-1);
    for (const [i, row] of rows.entries())
      for (const item of row) {
        if (last[item] === i) continue;
        last[item] = i;
        items[filled[item] as number] = i;
        filled[item] = (filled[item] as number) + 1;
      }
    return new Rows(starts, items);
  }

  length(row: number): number {
    return (this.starts[row + 1] as number) - (this.starts[row] as number);
  }
}
