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
})();
