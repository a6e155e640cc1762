import type { ComposerProps } from "./composer-props.ts";

/** Where one writes a post: text, language, files, a draft that is never lost. */
export function Composer({ label }: ComposerProps) {
  return <div aria-label={label} />;
}
