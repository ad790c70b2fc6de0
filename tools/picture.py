"""Makes the README's picture: the page of the sample story, as a browser shows it.

    python tools/picture.py docs/picture.png

It needs Playwright and a Chromium (Debian's: `apt-get install chromium fonts-noto-core`).
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from rashomon.desk import compare
from rashomon.present import html

ROOT = Path(__file__).parent.parent
SAMPLE = "examples/maine-1898"
WIDTH, HEIGHT = 1280, 860
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


def picture(page: Path, target: Path) -> None:
    """Open a page, choose its last contradiction or difference, and keep what is seen."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        view = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        view.goto(page.as_uri())
        view.locator(".contradicted .gist, .differs .gist").last.click()
        view.screenshot(path=target)
        browser.close()


def main() -> None:
    """Compare the sample story and take its picture."""
    target = Path(sys.argv[1]).resolve()
    os.chdir(ROOT)  # the page shows the names of files as they were handed in
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html(compare(SAMPLE)), encoding="utf-8")
        picture(page, target)


if __name__ == "__main__":
    main()
