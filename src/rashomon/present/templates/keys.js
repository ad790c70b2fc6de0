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
  if (event.key === "Escape") return back();
  if (target.matches("input")) return;
  if (target.matches(".n") && event.key.startsWith("Arrow")) { event.preventDefault(); rove(target, event.key); }
  else if (event.key === "j" || (event.key === "ArrowDown" && target.matches(".gist"))) { event.preventDefault(); step(1); }
  else if (event.key === "k" || (event.key === "ArrowUp" && target.matches(".gist"))) { event.preventDefault(); step(-1); }
});
