// The files of a folder that is dropped: every one below it, in the order of their paths, without
// the hidden ones that systems leave behind.

/** More than a person means to drop. */
const FILES_MAX = 2_000;

/** Asked at once, while the drop is handled: later the list is empty. */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.every((entry) => entry.isFile)) return Promise.resolve([...transfer.files]);
  return walked(entries);
}

/** The chosen files of a folder, as a drop of it would give them. */
export function visible(files: readonly File[]): File[] {
  return files.filter(({ webkitRelativePath, name }) =>
    (webkitRelativePath || name).split('/').every((part) => !part.startsWith('.')),
  );
}

async function walked(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const found: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && found.length < FILES_MAX; entry = waiting.shift()) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry));
    else waiting.push(...(await childrenOf(entry as FileSystemDirectoryEntry)));
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((take, fail) => {
    entry.file(take, fail);
  });

/** A reader gives its entries in parts; an empty part is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((take, fail) => {
      reader.readEntries(take, fail);
    });
    if (part.length === 0) break;
    all.push(...part);
  }
  return all.sort((a, b) => a.name.localeCompare(b.name));
}
