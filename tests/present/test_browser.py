"""The page in a real browser: what a reader does with a mouse, with keys, on a phone, on paper and without scripts."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rashomon.present import html

from .build import COMPARISON, many

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no chromium was found")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, comparison in (("three", COMPARISON), ("fifty", many())):
        (folder / f"{name}.html").write_text(html(comparison), encoding="utf-8")
    return {path.stem: path for path in folder.iterdir()}


class Reader:
    """Opens pages and keeps what went wrong in them and what they asked for."""

    def __init__(self, browser: Any, files: dict[str, Path]) -> None:
        self.browser, self.files = browser, files
        self.troubles: list[str] = []
        self.asked: list[str] = []

    def refuses(self, dialog: Any) -> None:
        """Note that a page spoke up, which only a script of a report's would do."""
        self.troubles.append(dialog.message)
        dialog.dismiss()

    def opens(self, name: str = "three", *, width: int = 1440, height: int = 1000, at: str = "", **more: Any) -> Any:
        context = self.browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **more)
        page = context.new_page()
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda message: self.troubles.append(message.text))
        page.on("dialog", self.refuses)
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(self.files[name].as_uri() + at)
        return page


@pytest.fixture
def reader(browser: Any, files: dict[str, Path]) -> Iterator[Reader]:
    opened = Reader(browser, files)
    yield opened
    assert not opened.troubles
    assert {url.split("#")[0] for url in opened.asked} <= {path.as_uri() for path in files.values()}
    for context in browser.contexts:
        context.close()


def lit(page: Any) -> list[str]:
    """Give the marks of the sentences that are lit."""
    return [sentence.get_attribute("id") for sentence in page.locator(".s.lit").all()]


def seen(page: Any) -> list[str]:
    """Give the letters of the reports that are shown."""
    return [sheet.get_attribute("data-letter") for sheet in page.locator(".sheet").all() if sheet.is_visible()]


def in_view(page: Any, mark: str) -> bool:
    """Tell whether a sentence stands within its column and within the window."""
    held: bool = page.evaluate(
        """(mark) => {
            const box = document.getElementById(mark).getBoundingClientRect();
            const pane = document.getElementById(mark).closest(".sheet").getBoundingClientRect();
            return box.top >= Math.max(0, pane.top) - 1 && box.top < Math.min(innerHeight, pane.bottom);
        }""",
        mark,
    )
    return held


def focused(page: Any) -> str:
    """Give the text of what has the keyboard's focus."""
    words: str = page.evaluate("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")
    return words


def test_a_page_opens_without_a_word_of_complaint_and_asks_for_nothing(reader: Reader) -> None:
    page = reader.opens()
    assert page.title() == "Arvania and Belmora sign a grain accord"
    assert len(reader.asked) == 1


def test_a_click_on_a_point_lights_its_sentences_in_every_report(reader: Reader) -> None:
    page = reader.opens(height=700)
    page.click("#point-3 .gist")
    assert lit(page) == ["A5", "B4", "C3"]
    assert all(in_view(page, mark) for mark in lit(page))


def test_the_exact_words_of_a_telling_are_marked_within_its_sentence(reader: Reader) -> None:
    page = reader.opens()
    page.click("#point-3 .gist")
    told = page.locator("#A5 .told").all_text_contents()
    assert "".join(told) == "Up to 4 million tonnes of grain a year may pass"


def test_a_telling_that_is_a_whole_sentence_is_lit_and_only_what_was_compared_is_marked(reader: Reader) -> None:
    page = reader.opens()
    page.click("#point-4 .gist")
    assert "".join(page.locator("#B7 .told").all_text_contents()) == "for repairs, according to Tal"
    page.click("#point-7 .gist")
    assert lit(page) == ["A10"]
    assert page.locator("#A10 .told").count() == 0


def test_a_second_click_puts_the_lights_out(reader: Reader) -> None:
    page = reader.opens()
    page.click("#point-3 .gist")
    page.click("#point-3 .gist")
    assert lit(page) == []
    assert page.get_attribute("#point-3 .gist", "aria-expanded") == "false"


def test_an_open_point_shows_both_values_and_why(reader: Reader) -> None:
    page = reader.opens()
    assert not page.is_visible("#evidence-3")
    page.click("#point-3 .gist")
    evidence = page.inner_text("#evidence-3")
    for words in ("at most 4 million tonnes", "5 million tonnes", "5 million is more than A's upper bound"):
        assert words in evidence


def test_a_click_on_a_sentence_shows_its_points(reader: Reader) -> None:
    page = reader.opens()
    page.locator("#A5 .seg").first.click()
    shown = [point.get_attribute("data-point") for point in page.locator(".point").all() if point.is_visible()]
    assert shown == ["3", "6"]
    assert page.inner_text("#showing") == "2 of 12 points, told in A5"
    page.click("#all")
    assert page.inner_text("#showing") == "12 points"


def test_a_sentence_with_one_point_opens_it(reader: Reader) -> None:
    page = reader.opens()
    page.locator("#B6 .seg").first.click()
    assert page.get_attribute("#point-5 .gist", "aria-expanded") == "true"


def test_a_mark_leads_to_its_sentence_and_escape_leads_back(reader: Reader) -> None:
    page = reader.opens()
    page.click("#heard .mark >> nth=1")
    assert "picked" in (page.get_attribute("#B5", "class") or "")
    assert in_view(page, "B5")
    assert page.evaluate("document.activeElement.closest('.s').id") == "B5"
    page.keyboard.press("Escape")
    assert focused(page) == "B5"
    assert page.evaluate("document.activeElement.classList.contains('mark')")


def test_filters_by_status_are_buttons_that_say_whether_they_are_pressed(reader: Reader) -> None:
    page = reader.opens()
    page.click(".filter.contradicted")
    assert page.get_attribute(".filter.contradicted", "aria-pressed") == "true"
    assert [point.get_attribute("id") for point in page.locator(".point").all() if point.is_visible()] == ["point-5"]
    page.click(".filter.contradicted")
    assert page.inner_text("#showing") == "12 points"


def test_points_can_be_found_by_their_words(reader: Reader) -> None:
    page = reader.opens()
    page.fill("#find", "BRIDGE")
    assert page.inner_text("#showing") == "2 of 12 points"


def test_the_keys_j_and_k_go_from_point_to_point(reader: Reader) -> None:
    page = reader.opens()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page).startswith("2 The bridge at Ost")
    assert lit(page) == ["A7", "B7"]
    page.keyboard.press("k")
    assert focused(page).startswith("1 Arvania and Belmora")


def test_the_keys_are_letters_again_where_words_are_typed(reader: Reader) -> None:
    page = reader.opens()
    page.click("#find")
    page.keyboard.type("jk")
    assert page.input_value("#find") == "jk"
    assert lit(page) == []


def test_everything_can_be_done_with_the_keyboard_alone(reader: Reader) -> None:
    page = reader.opens()
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the points"
    page.keyboard.press("Enter")
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert lit(page) == ["A2", "B3", "C1"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.s').id") == "A2"


def test_arrows_go_through_the_sentences_of_a_report_and_across_to_the_next(reader: Reader) -> None:
    page = reader.opens()
    page.locator("#A1 .n").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.s').id") == "A2"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('.s').id") == "B1"
    page.locator("#A5 .n").focus()
    page.keyboard.press("Enter")
    assert page.inner_text("#showing") == "2 of 12 points, told in A5"


def test_escape_clears_what_was_chosen(reader: Reader) -> None:
    page = reader.opens()
    page.click(".filter.differs")
    page.click("#point-3 .gist")
    page.keyboard.press("Escape")
    assert lit(page) == []
    assert page.inner_text("#showing") == "12 points"


def test_the_focus_can_be_seen(reader: Reader) -> None:
    page = reader.opens()
    page.keyboard.press("j")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_an_address_with_a_mark_opens_at_its_sentence(reader: Reader) -> None:
    page = reader.opens(at="#C3")
    assert "picked" in (page.get_attribute("#C3", "class") or "")


def test_reports_that_do_not_tell_a_point_are_said_to(reader: Reader) -> None:
    page = reader.opens()
    page.click("#point-5 .gist")
    assert [sheet.get_attribute("data-letter") for sheet in page.locator(".silent").all()] == ["C"]


def test_of_fifty_reports_those_that_tell_the_point_are_brought_into_the_columns(reader: Reader) -> None:
    page = reader.opens("fifty")
    assert seen(page) == ["A", "B", "C"]
    page.click("#point-30 .gist")
    tellers = {mark.rstrip("0123456789") for mark in lit(page)}
    assert tellers
    assert tellers <= set(seen(page))
    assert all(in_view(page, mark) for mark in lit(page))


def test_any_report_can_be_put_into_a_column(reader: Reader) -> None:
    page = reader.opens("fifty")
    page.click('.shelf button[data-letter="AA"]')
    assert "AA" in seen(page)
    assert len(seen(page)) == 3


def test_on_a_phone_reports_are_tabs_and_nothing_runs_over_the_edge(reader: Reader) -> None:
    page = reader.opens(width=390, height=844)
    assert seen(page) == ["A"]
    page.click('.shelf button[data-letter="C"]')
    assert seen(page) == ["C"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("width", [320, 390, 600, 900, 1100, 1440, 1920])
def test_at_no_width_does_the_page_scroll_sideways(reader: Reader, width: int) -> None:
    for name in ("three", "fifty"):
        page = reader.opens(name, width=width)
        page.click("#point-3 .gist")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_all_points_and_reports_can_be_read(reader: Reader) -> None:
    page = reader.opens(java_script_enabled=False)
    assert seen(page) == ["A", "B", "C"]
    assert page.is_visible("#evidence-3")
    assert not page.is_visible(".filters")
    page.click("#evidence-3 .mark >> nth=0")
    assert page.url.endswith("#A5")


def test_a_printed_page_is_whole(reader: Reader) -> None:
    page = reader.opens("fifty")
    page.click(".filter.contradicted")
    page.emulate_media(media="print")
    assert len(seen(page)) == 50
    assert page.is_visible("#evidence-3")
    assert not page.is_visible(".filters")


def test_dark_and_light_have_contrast(reader: Reader) -> None:
    for scheme in ("light", "dark"):
        page = reader.opens(color_scheme=scheme)
        page.click("#point-3 .gist")
        for selector in ("body", ".read", "#evidence-3 .reach", ".mark", ".boilerplate", "#A5 .told", ".quoted"):
            assert contrast(page, selector) >= 4.5, (scheme, selector)


def contrast(page: Any, selector: str) -> float:
    """Give the WCAG contrast of an element's text against the nearest background behind it."""
    ratio: float = page.evaluate(
        """(selector) => {
            const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
            const light = (c) => c.slice(0, 3).map((v) => v / 255)
                .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            let element = document.querySelector(selector);
            const ink = light(rgb(getComputedStyle(element).color));
            while (element && rgb(getComputedStyle(element).backgroundColor)[3] === 0) element = element.parentElement;
            const paper = light(rgb(getComputedStyle(element || document.body).backgroundColor));
            return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        }""",
        selector,
    )
    return ratio


def test_the_record_can_be_saved_from_the_page(reader: Reader, tmp_path: Path) -> None:
    page = reader.opens()
    with page.expect_download() as download:
        page.click("#save")
    reader.asked = [url for url in reader.asked if not url.startswith("blob:")]
    assert '"story"' in Path(download.value.path()).read_text(encoding="utf-8")


def test_every_button_and_field_has_a_name(reader: Reader) -> None:
    page = reader.opens("fifty")
    nameless = page.evaluate(
        """[...document.querySelectorAll("button, input, a")]
            .filter((e) => !(e.textContent.trim() || e.getAttribute("aria-label") || (e.labels && e.labels.length)))
            .map((e) => e.outerHTML)"""
    )
    assert nameless == []
