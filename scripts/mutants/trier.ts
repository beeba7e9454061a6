import { type ChildProcess, fork } from 'node:child_process';
import type { Answer, Order } from './orders.ts';

/** A process that tries faults; a new one takes its place when a fault ends it. */
export type Trier = {
  /** Null: the order ended the process, by endless work or by eating its memory. */
  readonly ask: (order: Order) => Promise<Answer | null>;
  readonly end: () => void;
};

export function trierOf(script: string, work: string): Trier {
  let child: ChildProcess | null = null;
  const alive = (): ChildProcess =>
    (child ??= fork(script, [work], {
      execArgv: ['--max-old-space-size=700'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }));
  return {
    ask: (order) =>
      new Promise((resolve) => {
        const asked = alive();
        const ended = (): void => {
          child = null;
          resolve(null);
        };
        asked.once('exit', ended);
        asked.once('message', (answer: Answer) => {
          asked.off('exit', ended);
          resolve(answer);
        });
        asked.send(order);
      }),
    end: () => void child?.kill(),
  };
}
