"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const points = all(".point");
  const groups = all(".group");
  const sheets = all(".sheet");
  const shelf = all(".shelf button");
  const sentences = all(".s[id]");
  const filters = all(".filter");
  const phone = window.matchMedia("(max-width: 56rem)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  // What the reader has chosen; everything that the page shows follows from it.
  const state = { point: null, sentence: null, statuses: new Set(), words: "", shown: [], cameFrom: null };

  const numbers = (element) => (element.dataset.points || "").split(" ");
  const tells = (element, point) => point !== null && numbers(element).includes(point.dataset.point);
  const letterOf = (sentence) => sentence.closest(".sheet").dataset.letter;
  const gist = (point) => point.querySelector(".gist");
  const visible = () => points.filter((point) => !point.classList.contains("out"));

  // Columns: as many reports as the window has room for.
  const room = () => (phone.matches ? 1 : window.innerWidth < 1080 ? 2 : window.innerWidth < 1750 ? 3 : 4);

  function show(wanted) {
    const letters = sheets.map((sheet) => sheet.dataset.letter);
    const stay = state.shown.filter((letter) => wanted.includes(letter));
    const rest = state.shown.filter((letter) => !wanted.includes(letter));
    const queue = [...new Set([...stay, ...wanted, ...rest, ...letters])].slice(0, room());
    state.shown = letters.filter((letter) => queue.includes(letter));
    drawReports();
  }

  function toggle(letter) {
    const open = state.shown.includes(letter);
    if (open && state.shown.length === 1) return;
    const others = state.shown.filter((other) => other !== letter);
    const kept = open ? others : [...others.slice(Math.max(0, others.length - room() + 1)), letter];
    state.shown = sheets.map((sheet) => sheet.dataset.letter).filter((other) => kept.includes(other));
    drawReports();
  }

  function drawReports() {
    const tellers = new Set(sentences.filter((sentence) => tells(sentence, state.point)).map(letterOf));
    for (const sheet of sheets) {
      sheet.classList.toggle("away", !state.shown.includes(sheet.dataset.letter));
      sheet.classList.toggle("silent", state.point !== null && !tellers.has(sheet.dataset.letter));
    }
    for (const button of shelf) {
      button.setAttribute("aria-pressed", String(state.shown.includes(button.dataset.letter)));
      button.classList.toggle("teller", tellers.has(button.dataset.letter));
    }
    one("reports").querySelector(".shelf").hidden = sheets.length <= room() && state.shown.length === sheets.length;
  }

  // Lights
  function drawLights() {
    for (const sentence of sentences) {
      sentence.classList.toggle("lit", tells(sentence, state.point));
      sentence.classList.toggle("picked", sentence === state.sentence);
    }
    for (const segment of all(".seg[data-points]")) segment.classList.toggle("told", tells(segment, state.point));
    for (const point of points) {
      const chosen = point === state.point;
      point.classList.toggle("chosen", chosen);
      point.classList.toggle("open", chosen);
      gist(point).setAttribute("aria-expanded", String(chosen));
    }
  }

  function scrollWithin(pane, target, share) {
    const behavior = still.matches ? "auto" : "smooth";
    const top = target.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    pane.scrollTo({ top: top - pane.clientHeight * share, behavior });
  }

  function bring(sentence) {
    const sheet = sentence.closest(".sheet");
    if (phone.matches) return;
    scrollWithin(sheet, sentence, 0.3);
  }

  function choose(point) {
    state.point = point;
    drawLights();
    if (point === null) return drawReports();
    show([...new Set(sentences.filter((sentence) => tells(sentence, point)).map(letterOf))]);
    for (const letter of state.shown) {
      const first = sentences.find((sentence) => letterOf(sentence) === letter && tells(sentence, point));
      if (first) bring(first);
    }
    keepInSight(point);
  }

  function keepInSight(point) {
    const rail = one("points");
    const box = point.getBoundingClientRect();
    const pane = phone.matches ? { top: 0, bottom: window.innerHeight } : rail.getBoundingClientRect();
    if (box.top >= pane.top && gist(point).getBoundingClientRect().bottom <= pane.bottom - 40) return;
    if (phone.matches) point.scrollIntoView({ block: "start" });
    else scrollWithin(rail, point, 0.08);
  }

  // Filters: by status, by words, by sentence
  function drawPoints() {
    const told = state.sentence ? numbers(state.sentence) : null;
    for (const point of points) {
      const status = state.statuses.size === 0 || state.statuses.has(point.dataset.status);
      const words = gist(point).textContent.toLowerCase().includes(state.words);
      point.classList.toggle("out", !status || !words || (told !== null && !told.includes(point.dataset.point)));
    }
    const filtered = state.statuses.size > 0 || state.words !== "" || told !== null;
    for (const group of groups) group.classList.toggle("out", filtered && !group.querySelector(".point:not(.out)"));
    for (const filter of filters) filter.setAttribute("aria-pressed", String(state.statuses.has(filter.dataset.status)));
    one("showing").textContent = filtered ? `${visible().length} of ${points.length} points${told ? `, told in ${state.sentence.id}` : ""}.` : "";
    one("all").hidden = !filtered;
  }

  function pick(sentence, byKeyboard) {
    state.sentence = sentence;
    state.statuses.clear();
    state.words = one("find").value = "";
    drawPoints();
    const told = visible();
    const chosen = told.includes(state.point) ? state.point : told.length === 1 ? told[0] : null;
    state.point = chosen;
    drawLights();
    drawReports();
    if (!phone.matches) one("points").scrollTo({ top: 0 });
    else one("showing").scrollIntoView({ block: "start" });
    if (byKeyboard && told.length) gist(told[0]).focus({ preventScroll: phone.matches });
  }

  function follow(mark) {
    const target = one(mark.hash.slice(1));
    if (!target) return;
    const point = mark.closest(".point");
    state.cameFrom = mark;
    state.sentence = null;
    drawPoints();
    if (point !== state.point) choose(point);
    goTo(target);
  }

  function goTo(target) {
    show([target.closest(".sheet").dataset.letter]);
    const number = target.querySelector(".n");
    state.sentence = null;
    for (const sentence of sentences) sentence.classList.toggle("picked", sentence === target);
    if (phone.matches) target.scrollIntoView({ block: "center" });
    else {
      const desk = one("desk").getBoundingClientRect();
      if (desk.top > 0 || desk.bottom < window.innerHeight * 0.8) one("desk").scrollIntoView();
      bring(target);
    }
    if (number) number.focus({ preventScroll: true });
    window.history.replaceState(null, "", `#${target.id}`);
  }

  function clear() {
    state.statuses.clear();
    state.words = one("find").value = "";
    state.sentence = null;
    drawPoints();
    choose(null);
    if (state.cameFrom) {
      const point = state.cameFrom.closest(".point");
      (point ? gist(point) : state.cameFrom).focus();
    }
    state.cameFrom = null;
  }

  // Keyboard
  function step(by) {
    const there = visible();
    if (!there.length) return;
    const focused = document.activeElement.closest(".point");
    const at = there.indexOf(focused || state.point);
    const next = there[at < 0 ? (by > 0 ? 0 : there.length - 1) : Math.max(0, Math.min(there.length - 1, at + by))];
    gist(next).focus({ preventScroll: true });
    choose(next);
  }

  function rove(from, key) {
    const own = all(".n", from.closest(".sheet"));
    const shown = sheets.filter((sheet) => state.shown.includes(sheet.dataset.letter));
    const beside = shown[shown.indexOf(from.closest(".sheet")) + (key === "ArrowRight" ? 1 : -1)];
    const next = key === "ArrowDown" ? own[own.indexOf(from) + 1]
      : key === "ArrowUp" ? own[own.indexOf(from) - 1]
      : beside && (beside.querySelector(".lit .n") || beside.querySelector(".n"));
    if (!next) return;
    for (const number of all(".n", next.closest(".sheet"))) number.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (event.key === "Escape") return clear();
    if (target.matches("input")) return;
    if (target.matches(".n") && event.key.startsWith("Arrow")) { event.preventDefault(); rove(target, event.key); }
    else if (event.key === "j" || (event.key === "ArrowDown" && target.matches(".gist"))) { event.preventDefault(); step(1); }
    else if (event.key === "k" || (event.key === "ArrowUp" && target.matches(".gist"))) { event.preventDefault(); step(-1); }
  });

  document.addEventListener("click", (event) => {
    const target = event.target;
    const button = target.closest(".gist");
    const mark = target.closest("a.mark");
    const sentence = target.closest(".s[data-points]");
    const number = target.closest(".n");
    if (button) {
      const point = button.closest(".point");
      choose(point === state.point ? null : point);
    } else if (mark) {
      event.preventDefault();
      follow(mark);
    } else if (sentence && !String(window.getSelection())) {
      event.preventDefault();
      pick(sentence, Boolean(number) && event.detail === 0);
    }
  });

  for (const filter of filters) {
    filter.addEventListener("click", () => {
      const status = filter.dataset.status;
      if (!state.statuses.delete(status)) state.statuses.add(status);
      drawPoints();
    });
  }
  for (const button of shelf) {
    button.addEventListener("click", () => (phone.matches ? show([button.dataset.letter]) : toggle(button.dataset.letter)));
  }
  one("find").addEventListener("input", (event) => { state.words = event.target.value.trim().toLowerCase(); drawPoints(); });
  one("all").addEventListener("click", clear);
  one("save").addEventListener("click", () => {
    const record = JSON.stringify(JSON.parse(one("record").textContent), null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([record], { type: "application/json" }));
    link.download = "comparison.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  function measure() {
    state.shown = state.shown.slice(0, room());
    show(state.shown);
    const sheetsTop = document.querySelector(".sheets").getBoundingClientRect().top - one("desk").getBoundingClientRect().top;
    document.querySelector(".sheets").classList.toggle("measured", sheetsTop > 0);
  }

  function begin() {
    document.documentElement.classList.add("js");
    for (const element of all(".scripted")) element.hidden = false;
    for (const sheet of sheets) all(".n", sheet).forEach((number, place) => { number.tabIndex = place ? -1 : 0; });
    drawLights();
    drawPoints();
    measure();
    window.addEventListener("resize", measure);
    const target = one(decodeURIComponent(window.location.hash.slice(1)));
    if (target && target.matches(".s")) goTo(target);
    else if (target && target.matches(".point")) choose(target);
  }
  begin();
})();
