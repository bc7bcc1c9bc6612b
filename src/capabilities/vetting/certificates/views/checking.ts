// The check of a certificate with what is at hand in this record: no network, nothing written.
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import { openStatusList, verifyCard } from '../../../../engines/credentials/index.ts';
import { dayOf, type Json, Problem } from '../../../../kernel/index.ts';
import type { CheckForm } from '../forms.ts';
import { listTexts, trusted } from './office.ts';

export async function check(
  input: CheckForm,
  reach: Reach,
  { mission, at: now }: FactsContext,
): Promise<Json> {
  const { file, code, audience, nonce, bearer } = input;
  const given = file ? Buffer.from(file.content, 'base64').toString('utf8') : (input.text ?? '');
  const at = Math.floor(Date.parse(now) / 1000);
  const trust = await trusted(reach, mission);
  const opened = await Promise.all(
    (await listTexts(reach, { mission, today: dayOf(now) })).map((each) =>
      openStatusList(each, trust),
    ),
  );
  const lists = opened.flatMap((list) => (list instanceof Problem ? [] : [list]));
  const verdict = await verifyCard(given, {
    ...{ at, trust, lists, bearer },
    ...{ code: code ?? undefined, audience: audience ?? undefined, nonce: nonce ?? undefined },
  });
  const { refusal, ...rest } = verdict;
  return {
    ...rest,
    refusal: refusal && {
      ...{ code: refusal.code, title: refusal.message, remedy: refusal.remedy },
      detail: refusal.detail,
    },
  } as unknown as Json;
}
