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

function openReport(letter) {
  if (phone.matches) show([letter]);
  else toggle(letter);
  const lit = one(`report-${letter}`).querySelector(".lit");
  if (lit && phone.matches) lit.scrollIntoView({ block: "center" });
  else if (lit) bring(lit);
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
  document.querySelector(".shelf").hidden = sheets.length <= room();
  const shown = shelf.filter((button) => state.shown.includes(button.dataset.letter));
  const first = shown.find((button) => tellers.has(button.dataset.letter)) || shown[0];
  if (!first) return;
  const box = first.parentElement;
  box.scrollTo({ top: first.offsetTop - box.offsetTop - 4, left: first.offsetLeft - box.offsetLeft - 4 });
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
