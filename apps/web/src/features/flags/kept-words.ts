import { useState } from "react";
import { forget, keep, readKept } from "../../frame/kept.ts";
import { lastWrittenLanguage } from "../threads/write-language.ts";
import { useLanguage } from "../../language/use-translate.ts";
import { useMe } from "../session/me.tsx";

/** What somebody has begun to say in a dialog. It stays on this device, also when the dialog or the window is closed. */
export type KeptWords = { words: string; keep: (words: string) => void; forget: () => void };

/** `place` says what the words are about: `flag/POST`, `ruling/POST`, `appeal/RULING`. */
export function useKeptWords(place: string): KeptWords {
  const { me } = useMe();
  const name = `samrad.words.${me?.id ?? ""}.${place}`;
  const [words, setWords] = useState(() => readKept(name) ?? "");
  const change = (next: string) => {
    setWords(next);
    if (next) keep(name, next);
    else forget(name);
  };
  return { words, keep: change, forget: () => forget(name) };
}

/** The language in which a member writes words of a few lines: the one last written in, else that of the interface. */
export function useWordsLanguage() {
  const { me } = useMe();
  const language = useLanguage();
  return (me && lastWrittenLanguage(me.id)) ?? language;
}
