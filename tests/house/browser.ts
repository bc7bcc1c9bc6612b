// The simplest browser: it keeps cookies, sends what it is told, follows nothing. With it a test
// speaks HTTP as a browser, or a page of somebody else, would.
import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
  json(): never;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly address: string) {}

  go(path: string, sent: Sent = {}): Promise<Answer> {
    const { method = 'GET', headers = {}, body } = sent;
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { ...(jar ? { cookie: jar } : {}), ...headers };
    return new Promise((resolve, reject) => {
      const call = request(`${this.address}${path}`, { method, headers: all }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString('utf8');
          this.keep(response.headers['set-cookie'] ?? []);
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, bytes, text, json: () => JSON.parse(text) as never });
        });
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  /** JSON to the API, with the token of the session where there is one. */
  call(path: string, input: unknown, headers: Readonly<Record<string, string>> = {}) {
    const type = { 'content-type': 'application/json' };
    const sent = { method: 'POST', headers: { ...type, ...headers }, body: JSON.stringify(input) };
    return this.go(path, sent);
  }

  /** A form, as a page of this program would send it. */
  submit(path: string, fields: Readonly<Record<string, string>>, headers = {}) {
    const type = { 'content-type': 'application/x-www-form-urlencoded', origin: this.address };
    const body = new URLSearchParams(fields).toString();
    return this.go(path, { method: 'POST', headers: { ...type, ...headers }, body });
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie))
        this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
