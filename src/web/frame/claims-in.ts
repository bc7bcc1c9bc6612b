// Every claim that the answers of a page hold, wherever it lies in them, so that whatever the page
// cites by its id is known with its words and its source.
import type { ClaimView } from '../../capabilities/claims/index.ts';

export function claimsIn(answer: unknown, found: ClaimView[] = []): ClaimView[] {
  if (Array.isArray(answer)) for (const each of answer) claimsIn(each, found);
  else if (typeof answer === 'object' && answer !== null) {
    if (isClaim(answer)) found.push(answer);
    else for (const each of Object.values(answer)) claimsIn(each, found);
  }
  return found;
}

function isClaim(value: object): value is ClaimView {
  return 'quote' in value && 'source' in value && 'recordedAt' in value && 'working' in value;
}
