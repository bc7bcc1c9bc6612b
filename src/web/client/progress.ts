// How far the taking of a large file has come, while the browser waits for its answer.
import { all, make, mission, one } from './dom.ts';
import { says } from './says.ts';

interface Step {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

const EVERY_MS = 700;
const WORDS = {
  reading: 'progressReading',
  judging: 'progressJudging',
  keeping: 'progressKeeping',
  recording: 'progressRecording',
} as const;

async function ask(id: string): Promise<Step | null> {
  const response = await fetch(`/api/${mission()}/imports.progress?import=${id}`);
  if (!response.ok) return null;
  return ((await response.json()) as { progress: Step | null }).progress;
}

function watch(form: HTMLFormElement): void {
  const id = one<HTMLInputElement>("input[name='import']", form)?.value;
  if (!id) return;
  const line = make('p', { class: 'note', role: 'status' });
  form.closest('.head')?.after(line);
  setInterval(() => {
    ask(id)
      .then((now) => {
        const word = WORDS[now?.step as keyof typeof WORDS];
        if (now && word) line.textContent = says(word, { done: now.done, total: now.total });
      })
      .catch(() => undefined);
  }, EVERY_MS);
}

export function listenForProgress(): void {
  for (const form of all<HTMLFormElement>("form[data-act='imports.take-rows']"))
    form.addEventListener('submit', () => watch(form), { once: true });
}
