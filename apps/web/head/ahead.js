// Runs while the scripts of the page come down: asks for what they would ask for first. Who finds nothing here asks itself.
(function () {
  function language() {
    try {
      var stored = localStorage.getItem("samrad.language");
      if (stored) return stored;
    } catch {
      // Storage that is switched off: the browser's language will do.
    }
    for (var tag of navigator.languages) {
      var primary = tag.toLowerCase().split("-")[0].replace(/^no$/, "nb");
      if (textsIn(primary)) return primary;
    }
    return "sv";
  }

  function textsIn(language) {
    return document.querySelector('link[data-texts="' + language + '"]');
  }

  // The visit that `visit.ts` finds and goes on with.
  function visitTo(thread) {
    var storedAs = "samrad.visit";
    var known = JSON.parse(sessionStorage.getItem(storedAs));
    if (known && known.threadId === thread && Date.now() - known.at < 30 * 60000) return known.id;
    var visit = { threadId: thread, id: crypto.randomUUID(), at: Date.now() };
    sessionStorage.setItem(storedAs, JSON.stringify(visit));
    return visit.id;
  }

  // The batch that the route of a thread begins with, letter for letter: see `routes/threads.$threadId.tsx`.
  function firstBatch() {
    var thread = /^\/threads\/([\w-]{36})\/?$/.exec(location.pathname);
    if (!thread) return undefined;
    var id = thread[1];
    var post = Number(new URLSearchParams(location.search).get("post"));
    var at = Number.isInteger(post) && post > 0 && post < 1e6 ? post : "unread";
    var input = {
      1: { threadId: id },
      2: { threadId: id, visit: visitTo(id) },
      3: { sourceKind: "thread", sourceId: id },
      4: { threadId: id },
      5: { threadId: id, at: at },
    };
    var procedures = "person.me,proposal.ofThread,post.changed,lawCheck.list,question.ofThread,thread.get";
    return "/trpc/" + procedures + "?batch=1&input=" + encodeURIComponent(JSON.stringify(input));
  }

  try {
    var url = firstBatch();
    if (url) {
      window.samradAhead = { url: url, answer: fetch(url) };
      window.samradAhead.answer.catch(function () {});
    }
  } catch {
    // Without storage nobody knows yet which visit this is.
  }
  var chosen = language();
  var texts = textsIn(chosen);
  if (texts) {
    // Runs as soon as it has come, while the larger scripts are still being compiled; who imports it finds it done.
    var script = document.createElement("script");
    script.type = "module";
    script.crossOrigin = "";
    script.src = texts.href;
    document.head.append(script);
  }
  // After what the page says: they share the line with it, and nothing is laid out before it has come.
  for (var font of document.querySelectorAll("link[data-font]")) font.rel = "preload";
  if (window.Worker) new Worker("/formats.js", { name: chosen });
})();
