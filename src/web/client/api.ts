// Acts from script go to the same API as everybody's: `POST /api/{mission}/{act}`, with the token
// of the session and a key, so that a request sent twice is one entry.
import { mission } from './dom.ts';
import { says } from './says.ts';

/** A "no" as the server says it (RFC 9457). */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

interface Performed {
  readonly answer: Readonly<Record<string, unknown>> | null;
}

/** @throws Refusal when the answer is no, or the server cannot be reached. */
export async function act(
  name: string,
  input: Readonly<Record<string, unknown>>,
  key: string,
): Promise<Performed> {
  let response: Response;
  try {
    response = await fetch(`/api/${mission()}/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // A refusal is then told in the language of the page.
        'accept-language': document.documentElement.lang,
        'x-csrf-token': document.body.dataset.csrf ?? '',
        'idempotency-key': key,
      },
      body: JSON.stringify(input),
    });
  } catch {
    throw new Refusal('network', says('noAnswer'), says('tryAgain'));
  }
  const body = await response.json();
  if (response.ok) return body as Performed;
  const { code, title, remedy } = body as Record<string, string>;
  throw new Refusal(code ?? String(response.status), title ?? '', remedy ?? '');
}

/** A key for one press of one button. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
