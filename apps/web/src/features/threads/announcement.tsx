import type { PostView } from "@samrad/contracts/threads";
import { useEffect, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useWriterName } from "../chatham-house/signatures.ts";

const calmFor = 2_500;

/** Tells who listens to the page that replies have come, now and then and never in a rush. */
export function Announcement({ count, latest }: { count: number; latest: PostView | undefined }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const [said, setSaid] = useState("");
  const [known, setKnown] = useState(latest?.number ?? 0);
  const isNews = count === 0 && latest !== undefined && latest.number > known;
  const text =
    count > 0
      ? t("threads.new_replies", { count })
      : isNews
        ? latest.organisation
          ? t("threads.new_reply_of", { organisation: latest.organisation.name, name: nameOf(latest.author) })
          : t("rule.new_reply_of", { name: nameOf(latest.author) })
        : "";
  useEffect(() => {
    if (text === "") return undefined;
    const timer = setTimeout(() => {
      if (count === 0) setKnown(latest?.number ?? 0);
      setSaid(text);
    }, calmFor);
    return () => clearTimeout(timer);
  }, [text]); // oxlint-disable-line react/exhaustive-deps -- the text stands for the post
  return (
    <p role="status" className="samrad-visually-hidden">
      {said}
    </p>
  );
}
