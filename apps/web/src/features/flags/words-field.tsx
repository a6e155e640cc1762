import { longestStatement } from "@samrad/contracts/flags";
import { Textarea } from "@samrad/ui/textarea";
import type { ReactNode } from "react";
import { type KeptWords, useWordsLanguage } from "./kept-words.ts";

type Props = { kept: KeptWords; label: ReactNode; description?: ReactNode; error: string | undefined };

/** Where somebody says in words of their own what they mean; what was typed is kept. */
export function WordsField({ kept, label, description, error }: Props) {
  return (
    <Textarea
      name="words"
      label={label}
      description={description}
      lang={useWordsLanguage()}
      rows={5}
      maxLength={longestStatement}
      value={kept.words}
      onChange={(event) => kept.keep(event.target.value)}
      error={error}
    />
  );
}
