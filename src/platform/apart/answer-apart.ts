/** The other side of `runApart`: the script's only work. Takes what it is given once, answers once, and the process ends. */
export function answerApart<Given>(work: (given: Given) => unknown): void {
  process.once('disconnect', () => process.exit(0));
  process.once('message', async (given: Given) => {
    const answer = await work(given);
    process.send!({ answer }, () => process.exit(0));
  });
}
