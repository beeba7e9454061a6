import type { Config } from './config.ts';
import type { SignIn } from './demo/demo.ts';

/** A line for the person at the terminal. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Why it ends, apart from the other lines. */
export const saySentence = (text: string): void => void process.stderr.write(`\n${text}\n\n`);

/** What a person needs who just started the product. `began`: milliseconds since 1970. */
export function sayWelcome(input: { config: Config; moved: string | null; signIns: SignIn[]; began: number }): void {
  const { config, moved, signIns } = input;
  const seconds = ((Date.now() - input.began) / 1000).toFixed(1);
  const lines = ['', `Calisia answers at ${config.baseUrl}   (ready in ${seconds} s)`, ''];
  if (signIns.length > 0) {
    lines.push(`Demonstration sign-ins at ${config.baseUrl}/biuro`);
    for (const { role, email, password } of signIns) lines.push(`  ${role.padEnd(14)} ${email.padEnd(30)} ${password}`);
    lines.push('');
  }
  lines.push(`Data folder: ${config.dataDir}`);
  if (moved !== null) lines.push(moved);
  if (config.smtpUrl === null) lines.push(`Letters go nowhere: read them at ${config.baseUrl}/poczta-testowa`);
  lines.push('Ctrl-C stops.', '');
  say(lines.join('\n'));
}
