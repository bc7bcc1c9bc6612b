// Files for the reader: the original of a source, which the API gives in base64, and an issued
// brief, which is HTML in the data of its page. Here they become downloads.
import { all } from './dom.ts';

function save(name: string, bytes: BlobPart): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

async function original(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) return location.assign(link.href);
  const { name, content } = (await response.json()) as { name: string; content: string };
  save(
    name,
    Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)),
  );
}

async function issued(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) return location.assign(link.href);
  const { html } = (await response.json()) as { html: string };
  save(link.dataset.save ?? 'brief.html', html);
}

export function listenForFilesToKeep(): void {
  const listen = (selector: string, fetchIt: (link: HTMLAnchorElement) => Promise<void>) => {
    for (const link of all<HTMLAnchorElement>(selector))
      link.addEventListener('click', (event) => {
        event.preventDefault();
        void fetchIt(link);
      });
  };
  listen('[data-original][href]', original);
  listen('[data-save][href]', issued);
}
