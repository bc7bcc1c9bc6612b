/**
 * A person of the record by the end of the id: the names lie in the vault, and a page has no key.
 */
export function personOf(id: string): string {
  return id.startsWith('per_') ? `per_…${id.slice(-6)}` : id;
}
