/** How front matter and exports have characters that cannot be seen. */

/** Characters that are written as escapes: line separators, bidirectional controls and other invisible ones. */
export const unseen: RegExp = /[\u0085\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** An escape that double-quoted strings of YAML and of TOML both have. */
export function escapeUnseen(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
