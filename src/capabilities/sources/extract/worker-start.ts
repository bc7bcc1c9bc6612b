// What a reading thread does before it looks at a file.

/** No way out, even if a library should try one: nothing that is read here is ever fetched. */
export function closeNetwork(): void {
  for (const way of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
    Object.defineProperty(globalThis, way, { value: undefined, configurable: true });
  }
}

/**
 * pdf.js drops promises on some damaged files, which would end the thread without an answer. The
 * promise that we wait for still settles, or the time runs out.
 */
export function bearDroppedPromises(): void {
  process.on('unhandledRejection', () => {});
}

/**
 * Without the built-in stream, pdf.js unpacks into one growing buffer, which goes back to the
 * system when the thread ends. The stream leaves thousands of small pieces: the program kept 560 MB
 * of them after one hostile PDF. Sound files take no longer.
 */
export function unpackInOneBuffer(): void {
  Object.defineProperty(globalThis, 'DecompressionStream', { value: undefined });
}
