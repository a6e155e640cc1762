import { interfaceLanguages } from "@samrad/contracts/languages";
import { type Html, html } from "./html.ts";
import type { Wording } from "./wording.ts";

export type Page = {
  title: string;
  /** The absolute address without a language. */
  address: string;
  /** The address in a language. */
  addressIn: (language: string) => string;
  feed?: string;
  stylesheet: string | undefined;
  body: Html;
};

function head({ title, address, addressIn, feed, stylesheet }: Page, { t, language }: Wording): Html {
  return html`<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · ${t("frame.network")}</title>
    <link rel="canonical" href="${addressIn(language)}" />
    ${interfaceLanguages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${addressIn(one)}" />`)}
    <link rel="alternate" hreflang="x-default" href="${address}" />
    ${feed && html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}" />`}
    <link rel="icon" href="/mark.png" type="image/png" sizes="64x64" />
    ${stylesheet && html`<link rel="stylesheet" href="${stylesheet}" />`}`;
}

function languages({ addressIn }: Page, { t, language, languageName }: Wording): Html {
  const links = interfaceLanguages.map(
    (one) =>
      html`<li>
        <a href="${addressIn(one)}" lang="${one}" hreflang="${one}" ${one === language && html` aria-current="true"`}
          >${languageName(one)}</a
        >
      </li>`,
  );
  return html`<nav class="languages" aria-label="${t("public.languages")}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

/** A whole page of the public site: no script, no cookies, nothing from anywhere else. */
export function pageHtml(page: Page, wording: Wording): string {
  const { t, language } = wording;
  return html`<!doctype html>
    <html lang="${language}" data-color-scheme="auto" data-size="sm">
      <head>
        ${head(page, wording)}
      </head>
      <body class="public">
        <a class="skip" href="#content">${t("public.skip")}</a>
        <header class="mast">
          <p><a href="/answers">${t("frame.network")}</a> <span>${t("public.site")}</span></p>
          ${languages(page, wording)}
        </header>
        <main id="content">${page.body}</main>
        <footer class="foot">
          <p>${t("public.about")}</p>
          ${page.feed && html`<p><a href="${page.feed}">${t("public.feed")}</a></p>`}
        </footer>
      </body>
    </html> `.text;
}
