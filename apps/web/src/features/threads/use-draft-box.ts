import type { MeView } from "@samrad/contracts/people";
import { useEffect, useState } from "react";
import { useStore } from "../../frame/store.ts";
import { beforeSignOut } from "../session/before-sign-out.ts";
import type { ComposerProps } from "./composer-props.ts";
import { startDraft } from "./draft.ts";
import { DraftBox } from "./draft-box.ts";
import { draftServer } from "./draft-server.ts";
import { lastWrittenLanguage } from "./write-language.ts";

function startOf(me: MeView, { initial, sources = [] }: Pick<ComposerProps, "initial" | "sources">) {
  const lang = lastWrittenLanguage(me.id) ?? me.language;
  return { ...startDraft({ lang, ...initial }), sources: [...sources] };
}

/** The draft of a place, as long as the component stands. */
export function useDraftBox(me: MeView, props: Pick<ComposerProps, "place" | "initial" | "sources">) {
  const [box] = useState(
    () => new DraftBox({ personId: me.id, place: props.place, start: startOf(me, props), server: draftServer }),
  );
  const state = useStore(box);
  useEffect(() => {
    void box.open();
    const forget = beforeSignOut(() => box.flush());
    return () => {
      forget();
      box.close();
    };
  }, [box]);
  return { box, state };
}
