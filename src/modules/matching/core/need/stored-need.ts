import type { Need } from './need.ts';
import { LONGEST_TEXT, parseNeed } from './parse-need.ts';

/**
 * A need as it was kept with a case, or null when none can be read. A code of PKD that does not exist stands among the words then:
 * it is shown, and nothing is judged by it.
 */
export function storedNeed(text: string): Need | null {
  if (text === '') return null;
  const query = new URLSearchParams(text);
  const parsed = parseNeed(query);
  if (parsed.ok) return parsed.value;
  if (parsed.error.faults.some(({ field }) => field !== 'pkd')) return null;
  const words = [query.get('activity') ?? '', `PKD ${query.get('pkd') ?? ''}`].filter((word) => word !== '');
  query.delete('pkd');
  query.set('activity', words.join(', ').slice(0, LONGEST_TEXT));
  const again = parseNeed(query);
  return again.ok ? again.value : null;
}
