import { useState } from "react";
import { lastWrittenLanguage } from "../threads/write-language.ts";
import { useLanguage } from "../../language/use-translate.ts";
import { useMe } from "../session/me.tsx";

/** What somebody has begun to say in a dialog. It stays on this device, also when the dialog or the window is closed. */
export type KeptWords = { words: string; keep: (words: string) => void; forget: () => void };

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

function write(name: string, words: string) {
  try {
    if (words) localStorage.setItem(name, words);
    else localStorage.removeItem(name);
  } catch {
    // Without storage the words hold for as long as the dialog is open.
  }
}

/** `place` says what the words are about: `flag/POST`, `ruling/POST`, `appeal/RULING`. */
export function useKeptWords(place: string): KeptWords {
  const { me } = useMe();
  const name = `samrad.words.${me?.id ?? ""}.${place}`;
  const [words, setWords] = useState(() => read(name));
  const keep = (next: string) => {
    setWords(next);
    write(name, next);
  };
  return { words, keep, forget: () => write(name, "") };
}

/** The language in which a member writes words of a few lines: the one last written in, else that of the interface. */
export function useWordsLanguage() {
  const { me } = useMe();
  const language = useLanguage();
  return (me && lastWrittenLanguage(me.id)) ?? language;
}
