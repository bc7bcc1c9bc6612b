// An answer as a file of a spreadsheet.
import type { FastifyReply } from 'fastify';
import { tableOf, taggedLines, type View } from '../acts/index.ts';

export type TableFormat = 'csv' | 'xlsx';
export const isTableFormat = (format: string | undefined): format is TableFormat =>
  format === 'csv' || format === 'xlsx';

const MEDIA: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface TableFile {
  readonly view: View;
  readonly answer: unknown;
  readonly format: TableFormat;
  /** Of the file, without its ending. */
  readonly name: string;
  /** `no`: without the line of hashtags. */
  readonly hxl?: string | undefined;
}

export async function sendTable(reply: FastifyReply, file: TableFile): Promise<FastifyReply> {
  const { view, answer, format, name, hxl } = file;
  const table = tableOf(view, answer);
  const { head } = table;
  const lines = hxl === 'no' ? table.lines : taggedLines(table);
  const { csvOf, xlsxOf } = await import('../engines/sheets/index.ts');
  const content =
    format === 'csv'
      ? csvOf(head, lines)
      : Buffer.from(await xlsxOf([{ name: view.name, head, lines }]));
  return reply
    .type(MEDIA[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(content);
}
