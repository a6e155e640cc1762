// Runs beside the page. The first format of the platform takes long to make, for it reads the tables of all languages; they
// are one for the whole process, and read when the page makes its own.
(function () {
  var language = self.name;
  new Intl.NumberFormat(language).format(1);
  new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" }).format();
  new Intl.RelativeTimeFormat(language).format(-1, "day");
  new Intl.DisplayNames(language, { type: "region" }).of("SE");
  self.close();
})();
