/** Which classification a code belongs to. PKD 2007 may stand in registers until 31 December 2026 (Dz.U. 2024 poz. 1936). */
export type PkdVersion = '2007' | '2025';

export type PkdLevel = 'division' | 'group' | 'class' | 'subclass';

export type PkdCode = {
  readonly version: PkdVersion;
  /** `25`, `25.5`, `25.53` or `25.53.Z`. */
  readonly code: string;
  readonly level: PkdLevel;
  /** Two digits. */
  readonly division: string;
};

const SHAPE = /^(\d{2})(?:\.?(\d)(?:(\d)(?:\.?([A-Z]))?)?)?$/;

/** Numbers of divisions that PKD 2025 leaves unused. */
const UNUSED_2025 = new Set(['00', '04', '34', '40', '44', '45', '48', '54', '57', '67', '76', '83', '89']);
const UNUSED_2007 = new Set(['00', '04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89']);

/**
 * A code of any level from what people write: `25.53.Z`, `2553z`, ` 25 53 `.
 * Null when it has no such shape or names a division that the version doesn't use; whether the class exists is not checked here but by `readPkd` of matching.
 */
export function parsePkd(text: string, version: PkdVersion = '2025'): PkdCode | null {
  const match = SHAPE.exec(text.replaceAll(/\s/gu, '').toUpperCase());
  if (!match) return null;
  const [, division, group, kind, letter] = match;
  const unused = version === '2025' ? UNUSED_2025 : UNUSED_2007;
  if (!division || unused.has(division)) return null;
  if (!group) return { version, code: division, level: 'division', division };
  if (!kind) return { version, code: `${division}.${group}`, level: 'group', division };
  if (!letter) return { version, code: `${division}.${group}${kind}`, level: 'class', division };
  return { version, code: `${division}.${group}${kind}.${letter}`, level: 'subclass', division };
}
