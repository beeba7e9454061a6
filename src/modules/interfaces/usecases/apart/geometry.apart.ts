import { answerQuestion, type Operation } from '../answer-question.ts';

export type Task = { readonly operation: Operation; readonly bytes: Uint8Array };
/** The answer as it goes over the wire: the site's own thread has nothing left to do with it. */
export type Done = { readonly status: number; readonly body: Uint8Array };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Work of a thread (`platform/apart/threads`). */
export function work({ operation, bytes }: Task): Done {
  let text = '';
  try {
    text = decoder.decode(bytes);
  } catch {
    // Read as no JSON below.
  }
  const { status, body } = answerQuestion(operation, text, () => performance.now());
  return { status, body: new TextEncoder().encode(JSON.stringify(body)) };
}
