// Does this certificate count: the page of an officer at a gate. With script it reads the card by
// the camera and checks it in this browser, without a network once it was opened; without script
// the program's machine checks. Nothing is kept in either.
import type { JSX } from 'preact';
import { toldOf, type VerdictView } from '../client/verdict.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { GATE_LANGS, GATE_WORDS, type GateWords, gateLang } from './gate-words.ts';

const ACT = 'vetting.check-certificate';

export const checkPage = definePage<Record<string, never>>({
  path: '/:mission/certificates/verify',
  main: null,
  views: () => ({}),
  draw: ({ request, lang }) => {
    const words = GATE_WORDS[gateLang(request.query.words, lang)];
    return { title: words.title, gate: true, body: <Gate words={words} /> };
  },
});

function Gate({ words }: { words: GateWords }): JSX.Element {
  const { request, assets, lang, href } = useSheet();
  const spoken = gateLang(request.query.words, lang);
  return (
    <div
      class="gate"
      lang={spoken}
      data-gate={request.mission ?? ''}
      data-words={JSON.stringify(words)}
      data-worker={`/assets/${assets.worker}`}
    >
      <GateLangs path="/certificates/verify" />
      <h1>{words.title}</h1>
      <p class="muted">{words.about}</p>
      <noscript>
        <p class="note">{words.noScript}</p>
      </noscript>
      <Found words={words} />
      <CheckForm words={words} />
      <section hidden data-knows>
        <h2>{words.knows}</h2>
        <p data-fetched role="status" />
        <h3>{words.trusted}</h3>
        <ul data-offices />
        <h3>{words.lists}</h3>
        <ul data-lists />
      </section>
      <p>
        <a href={href('/certificates/show', { words: spoken })}>{words.show.link}</a>
      </p>
    </div>
  );
}

/** The four languages of a gate; the frame around keeps its own. */
export function GateLangs({ path }: { path: string }): JSX.Element {
  const { request, lang, href } = useSheet();
  const spoken = gateLang(request.query.words, lang);
  return (
    <nav class="langs" aria-label="English · Français · Kreyòl · Español">
      {GATE_LANGS.map(([each, name]) => (
        <a
          key={each}
          href={href(path, { words: each })}
          lang={each}
          hreflang={each}
          aria-current={each === spoken ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** The answer of the program's machine; the script draws its own in the same place. */
function Found({ words }: { words: GateWords }): JSX.Element {
  const { done } = useSheet().request;
  const verdict = done?.act === ACT ? (done.answer as unknown as VerdictView) : null;
  if (!verdict) return <div data-verdict role="status" tabindex={-1} />;
  const { mark, head, lines, facts, code } = toldOf(verdict, words);
  return (
    <div data-verdict role="status" tabindex={-1} id="done">
      <div class={`verdict ${mark}`}>
        <h2>{head}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {facts.length > 0 ? (
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {code ? <code>{code}</code> : null}
      </div>
    </div>
  );
}

function CheckForm({ words }: { words: GateWords }): JSX.Element {
  const sheet = useSheet();
  return (
    <ActForm act={ACT} show files class="gate-form">
      <Camera words={words} />
      <label for="gate-text">{words.text}</label>
      <textarea
        class="in"
        id="gate-text"
        name="text"
        rows={4}
        spellcheck={false}
        autocomplete="off"
      >
        {typedIn(sheet, ACT, 'text') ?? ''}
      </textarea>
      <label for="gate-code">{words.code}</label>
      <input
        class="in full"
        id="gate-code"
        name="code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="gate-code-hint"
      />
      <small id="gate-code-hint">{words.codeHint}</small>
      <div class="boxes">
        <label>
          <input type="checkbox" name="bearer" value="not-needed" />
          {words.open}
        </label>
      </div>
      <OwnDevice words={words} />
      <p class="acts">
        <button class="btn first" type="submit">
          {words.check}
        </button>
        <button class="btn" type="reset" data-next>
          {words.next}
        </button>
      </p>
    </ActForm>
  );
}

/** What only a script can do; shown by it. */
export function Camera({ words }: { words: GateWords }): JSX.Element {
  return (
    <>
      <p class="acts" data-camera hidden>
        <button class="btn first" type="button" data-scan>
          {words.scan}
        </button>
        <button class="btn" type="button" data-stop hidden>
          {words.stop}
        </button>
        <label class="btn">
          {words.photo}
          <input class="sr" type="file" accept="image/*" data-photo />
        </label>
      </p>
      <p class="note" data-news role="status" />
      <video data-video hidden muted playsinline />
    </>
  );
}

/** The bearer signs for this gate and this number. */
function OwnDevice({ words }: { words: GateWords }): JSX.Element {
  const sheet = useSheet();
  const { request } = sheet;
  return (
    <details>
      <summary>{words.own}</summary>
      <p class="small muted">{words.ownHint}</p>
      <label for="gate-audience">{words.audience}</label>
      <input
        class="in full"
        id="gate-audience"
        name="audience"
        type="text"
        autocomplete="off"
        value={typedIn(sheet, ACT, 'audience') || (request.mission ?? '')}
      />
      <label for="gate-nonce">{words.nonce}</label>
      <input
        class="in full"
        id="gate-nonce"
        name="nonce"
        type="text"
        readonly
        value={request.key.replaceAll('-', '').slice(0, NONCE_LETTERS)}
      />
    </details>
  );
}

/** Nobody guesses one of 4 billion within the five minutes in which an answer counts. */
const NONCE_LETTERS = 8;
