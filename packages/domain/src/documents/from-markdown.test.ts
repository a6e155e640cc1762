import { documentInput, documentText, maxDocumentText } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMarkdown } from "./from-markdown.ts";

const personId = "01920000-0000-7000-8000-000000000001";
const postId = "01920000-0000-7000-8000-000000000002";
const read = (markdown: string) => fromMarkdown(markdown).content;
const lines = (markdown: string) => documentText(fromMarkdown(markdown)).trimEnd().split("\n");
const t = (text: string, ...marks: unknown[]) => ({ type: "text", text, ...(marks.length > 0 && { marks }) });
const p = (...content: unknown[]) => ({ type: "paragraph", content });

function refusal(markdown: string): unknown {
  try {
    fromMarkdown(markdown);
  } catch (error) {
    return error;
  }
}

describe("the text of a lawyer", () => {
  test("headings keep to the levels of a post", () => {
    expect(read("# A\n\n## B\n\n### C\n\n#### D\n\n###### E")).toEqual(
      [2, 2, 3, 4, 4].map((level, index) => ({ type: "heading", attrs: { level }, content: [t("ABCDE"[index]!)] })),
    );
  });

  test("marks may overlap", () => {
    expect(read("**a *b* c** ~~d~~")).toEqual([
      p(
        t("a ", { type: "bold" }),
        t("b", { type: "bold" }, { type: "italic" }),
        t(" c", { type: "bold" }),
        t(" "),
        t("d", { type: "strike" }),
      ),
    ]);
  });

  test("a line end is a line break", () => {
    expect(read("– ett\n– två")).toEqual([p(t("– ett"), { type: "hardBreak" }, t("– två"))]);
  });

  test("links keep what a browser may follow, others their text", () => {
    const link = (href: string) => ({ type: "link", attrs: { href } });
    expect(
      read(
        "[a](https://example.org/x) [b](/rattsliga-dokument/b) [c](javascript:alert) <https://d.example> [e]\n\n[e]: mailto:e@e.example",
      ),
    ).toEqual([
      p(
        t("a", link("https://example.org/x")),
        t(" b c "),
        t("https://d.example", link("https://d.example")),
        t(" "),
        t("e", link("mailto:e@e.example")),
      ),
    ]);
  });

  test("images become their alternative text, code and HTML plain text", () => {
    expect(lines("![Bild](x.png) `kod` <b>fet</b> rad<br>rad\n\n```\n1\n 2\n```\n\n<div>\nx\n</div>")).toEqual([
      "Bild kod <b>fet</b> rad",
      "rad",
      "1",
      " 2",
      "<div>",
      "x",
      "</div>",
    ]);
  });

  test("a table's first row holds its headings", () => {
    const cell = (type: string, text?: string) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [text ? p(t(text)) : { type: "paragraph" }],
    });
    expect(read("| a | b |\n|---|---|\n| c |")).toEqual([
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", "a"), cell("tableHeader", "b")] },
          { type: "tableRow", content: [cell("tableCell", "c"), cell("tableCell")] },
        ],
      },
    ]);
    expect(read("| | |\n|---|---|\n| c | d |")).toMatchObject([
      { content: [{ content: [cell("tableCell", "c"), cell("tableCell", "d")] }] },
    ]);
  });

  test("footnotes stand where they are referred to, and none is lost", () => {
    expect(read("a[^1] b[^x]\n\n[^1]: Se *art.* 6.\n\n    Mer.\n[^x]: Se[^1].\n[^2]: Ensam.")).toEqual([
      p(t("a"), { type: "footnote", content: [t("Se "), t("art.", { type: "italic" }), t(" 6. Mer.")] }, t(" b"), {
        type: "footnote",
        content: [t("Se[^1].")],
      }),
      p(t("Ensam.")),
    ]);
  });
});

describe("what Markdown only names", () => {
  const resolver = {
    mention: ({ kind, handle, label }: { kind: "person" | "organisation"; handle: string; label: string }) =>
      handle === "samir" ? { kind, id: personId, label } : undefined,
    quote: (reference: string) => (reference === "1" ? postId : undefined),
  };

  test("a person is mentioned, an unknown one named", () => {
    expect(fromMarkdown("[Samir Haddad](person:samir) [Okänd](person:x)", resolver).content).toEqual([
      p({ type: "mention", attrs: { kind: "person", id: personId, label: "Samir Haddad" } }, t(" Okänd")),
    ]);
  });

  test("a post is quoted, an unknown one only cited", () => {
    const quote = { type: "quote", attrs: { postId }, content: [p(t("Ordet."))] };
    expect(fromMarkdown("> [!quote 1]\n> Ordet.\n\nSvar.", resolver).content).toEqual([quote, p(t("Svar."))]);
    expect(fromMarkdown("> [!quote 1]\n>\n> Ordet.", resolver).content).toEqual([quote]);
    expect(fromMarkdown("> [!quote 9]\n> Ordet.", resolver).content).toEqual([
      { type: "blockquote", content: [p(t("Ordet."))] },
    ]);
  });

  test("an escaped bracket is a bracket", () => {
    expect(lines("> \\[!quote 1]\n> Ordet.")).toEqual(["[!quote 1]", "Ordet."]);
  });
});

describe("bad input", () => {
  const accepted = (markdown: string) => {
    try {
      return documentInput.safeParse(fromMarkdown(markdown)).success;
    } catch (error) {
      return error instanceof DomainError && error.code === "invalid";
    }
  };

  test("whatever comes in, a document comes out or a refusal", () => {
    const parts = fc.constantFrom(
      ...Array.from("*_~`[]()<>!#&|\\\n\r\t -+=:1.a\u0000"),
      "\ud800",
      "\udc00",
      "\n\n",
      "    ",
      "> ",
      "- ",
      "1. ",
      "[^1]",
      "[^1]: ",
      "[a]: http://b\n",
      "| a |\n|-|\n",
      "&#0;",
      "&#12;",
      "&#xD800;",
      "](person:x)",
      "<br>",
      "<!-- ",
      "[!quote 1]",
    );
    const hostile = fc.array(parts, { maxLength: 60 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (markdown) => {
        expect(accepted(markdown)).toBe(true);
      }),
      { numRuns: 1_000, interruptAfterTimeLimit: 8_000 },
    );
  });

  test("control characters and lone surrogates are left out", () => {
    expect(lines("a\u0000b\u0007c\ud800d\udc00e&#12;f 😀")).toEqual(["abcdef 😀"]);
  });

  test.each([">", "- ", "1. ", "> - ", "*a **b ", "[", "![", "[[a](b)", "- a\n  ", "\t> "])(
    "%j again and again",
    (part) => {
      expect(accepted(`${part.repeat(20_000)}ord`)).toBe(true);
    },
  );

  test("deep nesting is flattened, and no word is lost", () => {
    const nested = Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- ord${depth}`).join("\n");
    expect(documentText(fromMarkdown(nested)).match(/ord\d+/g)).toHaveLength(400);
    expect(lines(`${"> ".repeat(5_000)}ord`)).toEqual(["ord"]);
  });

  test("a text of hardly anything but signs is plain text", () => {
    expect(lines(`${"](".repeat(15_000)}\n**ord**`)).toEqual(["](".repeat(15_000), "**ord**"]);
  });

  test.each([
    ["a text that is too long", "ord ".repeat(maxDocumentText / 4 + 1), "document.too_long"],
    ["a megabyte", "x".repeat(1_000_000), "document.too_long"],
    [
      "a note that is referred to too often",
      `${"[^1]".repeat(4_000)}\n\n[^1]: ${"ord ".repeat(1_000)}`,
      "document.too_long",
    ],
    [
      "a table that is too large",
      `|${"a|".repeat(3_000)}\n|${"-|".repeat(3_000)}\n${"|b|\n".repeat(3_000)}`,
      "document.too_long",
    ],
    ["nothing", " \n\n<!-- -->", "document.empty"],
  ])("%s is refused whole", (_, markdown, reason) => {
    expect(refusal(markdown)).toMatchObject({ code: "invalid", reason });
  });
});
