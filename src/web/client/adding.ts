// Sources by the handful: files that are dropped or chosen go to the record one after another, each
// with its own line that says what became of it.
import { act, newKey, Refusal } from './api.ts';
import { make, mission, one } from './dom.ts';
import { droppedFiles, visible } from './folder.ts';
import { says } from './says.ts';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** What was typed beside the file; the paste is a source of its own. */
function described(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of ['publisher', 'address', 'publishedOn', 'reliability', 'credibility']) {
    const value = new FormData(form).get(name);
    if (typeof value === 'string' && value !== '') fields[name] = value;
  }
  return fields;
}

async function add(form: HTMLFormElement, file: File, line: HTMLElement): Promise<string | null> {
  line.textContent = says('adding', { name: file.name });
  try {
    const content = base64(new Uint8Array(await file.arrayBuffer()));
    const input = {
      ...described(form),
      file: { name: file.name, ...(file.type ? { mediaType: file.type } : {}), content },
    };
    const { answer } = await act('sources.add', input, newKey());
    const source = String(answer?.source ?? '');
    const word = answer?.already ? says('alreadyHere') : says('added');
    const link = make('a', { href: `/${mission()}/sources/${source}` }, file.name);
    line.replaceChildren(`${word}: `, link);
    return source;
  } catch (error) {
    const why = error instanceof Refusal ? `${error.message}. ${error.remedy}.` : String(error);
    line.replaceChildren(make('b', {}, says('notAdded')), `: ${file.name}. ${why}`);
    return null;
  }
}

async function addAll(form: HTMLFormElement, files: readonly File[]): Promise<void> {
  const list = one('[data-adding]', form);
  if (!list || files.length === 0) return;
  const added: string[] = [];
  for (const file of files) {
    const line = make('li');
    list.append(line);
    const source = await add(form, file, line);
    if (source) added.push(source);
  }
  // One file is read next; of many each has its link.
  if (files.length === 1 && added.length === 1)
    location.assign(`/${mission()}/sources/${added[0]}`);
}

export function listenForFiles(): void {
  const input = one<HTMLInputElement>('[data-files]');
  const form = input?.form;
  if (!input || !form) return;
  input.multiple = true;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    void addAll(form, files);
  });
  input.closest('p')?.append(' ', folderField(form));
  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault();
    form.classList.toggle('over-it', on);
  };
  form.addEventListener('dragover', over(true));
  form.addEventListener('dragleave', over(false));
  form.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer)
      void droppedFiles(event.dataTransfer).then((files) => addAll(form, files));
  });
}

/** A whole folder can be chosen where script sends its files one by one. */
function folderField(form: HTMLFormElement): HTMLLabelElement {
  const input = make('input', { type: 'file', webkitdirectory: '', class: 'sr' });
  input.addEventListener('change', () => {
    const files = visible([...(input.files ?? [])]);
    input.value = '';
    void addAll(form, files);
  });
  return make('label', { class: 'btn' }, input, says('aFolder'));
}
