// Files of a form, read within their limits. They are held in memory: an act needs the whole bytes
// for their hash, and 64 MB together is the most.
import { createHash } from 'node:crypto';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { tooLarge } from './answer-problem.ts';
import {
  FIELD_BYTES_MAX,
  FIELDS_MAX,
  FILE_BYTES_MAX,
  FILES_MAX,
  UPLOAD_BYTES_MAX,
} from './limits.ts';

/** A file as an act gets it: `bytes`, or `content` in base64, whichever its form asks for. */
export class Upload {
  constructor(
    readonly name: string,
    readonly mediaType: string,
    readonly bytes: Uint8Array,
  ) {}

  get content(): string {
    return Buffer.from(this.bytes).toString('base64');
  }

  get sha256(): string {
    return createHash('sha256').update(this.bytes).digest('hex');
  }
}

export type Field = readonly [string, string | Upload];

export const MULTIPART_LIMITS = {
  fileSize: FILE_BYTES_MAX,
  files: FILES_MAX,
  fields: FIELDS_MAX,
  fieldSize: FIELD_BYTES_MAX,
  parts: FIELDS_MAX + FILES_MAX,
};

/** Every field and file of a multipart form, in order; a file field left empty is left out. */
export async function multipartFields(request: FastifyRequest): Promise<Field[]> {
  const fields: Field[] = [];
  let total = 0;
  for await (const part of request.parts()) {
    const field = await fieldOf(part);
    if (field[1] instanceof Upload) {
      total += field[1].bytes.length;
      if (total > UPLOAD_BYTES_MAX) throw tooLarge();
      if (field[1].bytes.length === 0 && field[1].name === '') continue;
    }
    fields.push(field);
  }
  return fields;
}

async function fieldOf(part: Multipart): Promise<Field> {
  if (part.type === 'field') {
    if (part.valueTruncated) throw tooLarge();
    return [part.fieldname, String(part.value ?? '')];
  }
  const bytes = await part.toBuffer();
  return [part.fieldname, new Upload(part.filename ?? '', part.mimetype, bytes)];
}

/** Fields of `application/x-www-form-urlencoded`. */
export function urlencodedFields(body: string): Field[] {
  return [...new URLSearchParams(body)].slice(0, FIELDS_MAX);
}
