// The secret of a calendar's address; only its hash is kept.
import { hashToken, newToken } from '../../../../access/index.ts';

export interface FeedSecret {
  readonly token: string;
  readonly hash: string;
}

export function feedSecret(): FeedSecret {
  const token = newToken();
  return { token, hash: hashToken(token) };
}

export const hashOfFeed = hashToken;
