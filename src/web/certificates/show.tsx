// What a bearer shows: a part of the certificate, signed for one gate and one number. Done in the
// browser alone, since the code must not leave the device.
import type { JSX } from 'preact';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Camera, GateLangs } from './gate.tsx';
import { GATE_WORDS, type GateWords, gateLang } from './gate-words.ts';

export const showPage = definePage<Record<string, never>>({
  path: '/:mission/certificates/show',
  main: null,
  views: () => ({}),
  draw: ({ request, lang }) => {
    const words = GATE_WORDS[gateLang(request.query.words, lang)];
    return { title: words.show.title, gate: true, body: <Show words={words} /> };
  },
});

function Show({ words }: { words: GateWords }): JSX.Element {
  const { request, lang } = useSheet();
  return (
    <div
      class="gate"
      lang={gateLang(request.query.words, lang)}
      data-bearer
      data-words={JSON.stringify(words)}
    >
      <GateLangs path="/certificates/show" />
      <h1>{words.show.title}</h1>
      <p class="muted">{words.show.about}</p>
      <noscript>
        <p class="note">{words.show.noScript}</p>
      </noscript>
      <form class="gate-form" hidden>
        <Camera words={words} />
        <video data-video hidden muted playsinline />
        <label for="show-text">{words.show.text}</label>
        <textarea class="in" id="show-text" rows={4} spellcheck={false} autocomplete="off" />
        <fieldset>
          <legend>{words.show.choose}</legend>
          <div class="boxes" data-choose />
        </fieldset>
        <label for="show-code">{words.code}</label>
        <input class="in full" id="show-code" type="text" autocomplete="off" spellcheck={false} />
        <label for="show-audience">{words.show.audience}</label>
        <input class="in full" id="show-audience" type="text" autocomplete="off" />
        <label for="show-nonce">{words.show.nonce}</label>
        <input class="in full" id="show-nonce" type="text" autocomplete="off" spellcheck={false} />
        <p class="acts">
          <button class="btn first" type="submit">
            {words.show.make}
          </button>
        </p>
      </form>
      <div data-made role="status" tabindex={-1} />
    </div>
  );
}
