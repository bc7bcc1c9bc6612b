// Compressing as the web platform does it, in Node and in browsers alike; nothing unpacks beyond
// what its caller allows, since a small file may hold a very large one.
async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  bytesMax: number,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > bytesMax) {
        await reader.cancel();
        return null;
      }
      pieces.push(value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export const compressed = async (bytes: Uint8Array): Promise<Uint8Array> =>
  (await through(bytes, new CompressionStream('deflate'), Number.MAX_SAFE_INTEGER)) ??
  new Uint8Array();

/** Null where it is not compressed, or holds more than `bytesMax`. */
export const inflated = (bytes: Uint8Array, bytesMax: number): Promise<Uint8Array | null> =>
  through(bytes, new DecompressionStream('deflate'), bytesMax);
