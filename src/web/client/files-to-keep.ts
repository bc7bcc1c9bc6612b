// An issued brief is HTML in the data of its page. Here it becomes a download.
import { all } from './dom.ts';

function save(name: string, bytes: BlobPart): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

async function issued(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) return location.assign(link.href);
  const { html } = (await response.json()) as { html: string };
  save(link.dataset.save ?? 'brief.html', html);
}

export function listenForFilesToKeep(): void {
  for (const link of all<HTMLAnchorElement>('[data-save][href]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void issued(link);
    });
}
