import type { Document } from "@samrad/contracts/document";
import { expect, test } from "vitest";
import { quotedThreads } from "./linked-threads.ts";

const id = "01900000-0000-7000-8000-000000000201";
const linking = (...hrefs: string[]): Document => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: hrefs.map((href) => ({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] })),
    },
  ],
});

test("links to threads of this network are found, whichever post they lead to", () => {
  const here = `https://samrad.example/threads/${id}`;
  const document = linking(here, `${here}?post=4`, "https://elsewhere.example/threads/x", "mailto:a@example.org");
  expect(quotedThreads(document, "https://samrad.example")).toEqual([id]);
  expect(quotedThreads(document, "https://other.example")).toEqual([]);
});
