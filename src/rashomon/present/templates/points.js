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
  const count = filtered ? `${visible().length} of ${points.length} points` : `${points.length} points`;
  one("showing").textContent = count + (told ? `, told in ${state.sentence.id}` : "");
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
    if (desk.top < -40 || desk.bottom > window.innerHeight + 40) one("desk").scrollIntoView({ block: "end" });
    bring(target);
  }
  if (number) number.focus({ preventScroll: true });
  window.history.replaceState(null, "", `#${target.id}`);
}

// Esc goes back the way the reader came: first to the mark that was followed, then to all points.
function back() {
  const mark = state.cameFrom;
  state.cameFrom = null;
  if (!mark) return clear();
  for (const sentence of sentences) sentence.classList.remove("picked");
  mark.focus();
}

function clear() {
  const point = state.point;
  state.statuses.clear();
  state.words = one("find").value = "";
  state.sentence = null;
  drawPoints();
  choose(null);
  if (point && document.activeElement !== document.body) gist(point).focus();
}
