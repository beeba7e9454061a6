/**
 * Where to go after signing in: a path of the office on this site, else null. Whole addresses, `//host`, `/\host` and
 * anything that a browser could read as another host lead away and are refused.
 */
export function returnPath(text: string | null | undefined): string | null {
  if (!text || text.length > 500 || !/^\/(?:en\/office|biuro)(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/.test(text)) return null;
  if (
    text.includes('//') ||
    text
      .split(/[?#]/)[0]!
      .split('/')
      .some((part) => part === '..' || part === '.')
  )
    return null;
  return text;
}
