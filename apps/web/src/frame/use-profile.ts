import { useEffect } from "react";
import { useMe } from "../features/session/me.ts";
import { switchLanguage } from "../language/language.tsx";
import { applyTheme } from "./theme.ts";

/** Brings the language and the colours of a person's profile to the device that they signed in on. */
export function useProfile() {
  const { me } = useMe();
  useEffect(() => {
    if (me) void switchLanguage(me.language);
  }, [me?.language]);
  useEffect(() => {
    if (me) applyTheme(me.theme);
  }, [me?.theme]);
}
