// The original file of a source: the API gives its bytes in base64; here they become a download.
import { all } from './dom.ts';

async function download(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) {
    location.assign(link.href);
    return;
  }
  const { name, content } = (await response.json()) as { name: string; content: string };
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

export function listenForOriginal(): void {
  for (const link of all<HTMLAnchorElement>('[data-original][href]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void download(link);
    });
}
