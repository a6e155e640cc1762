// Runs before the first paint, so that neither colours nor language change before the reader's eyes.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("samrad.theme");
    var language = localStorage.getItem("samrad.language");
    if (theme === "light" || theme === "dark") root.dataset.colorScheme = theme;
    if (language) root.lang = language;
  } catch {
    // Storage that is switched off: the system's colours and the browser's language will do.
  }
  // A script or the texts that cannot be fetched, or fail before anything is drawn, would leave an empty page.
  // Without a style sheet there is a page.
  function tell(event) {
    if (event.target instanceof HTMLLinkElement) return;
    var page = document.querySelector("#samrad");
    if (page && page.childElementCount === 0) document.querySelector("#not-loaded").hidden = false;
  }
  addEventListener("error", tell, true);
  addEventListener("unhandledrejection", tell);
})();
