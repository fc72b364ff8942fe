"""The home page: a card for each lesson, found and opened."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from app.course import lessons
from tests.ui.lesson_page import LessonPage
from tests.ui.serving import ROOT, Server
from tests.ui.which import ONE


@pytest.fixture
def slug():
    """Where lessons do not differ, one is tried; tests marked `every_lesson` take them all."""
    return ONE


@pytest.fixture
def home(server, page):
    page.goto(server.address)
    expect(page.locator("[data-card]").first).to_be_visible()
    return page


def test_every_lesson_has_a_card_in_the_courses_order(home):
    cards = home.locator("[data-card]").evaluate_all("all => all.map((e) => e.dataset.card)")
    assert cards == [lesson.slug() for lesson in lessons()]
    for lesson in lessons():
        card = home.locator(f"[data-card={lesson.slug()}]")
        expect(card).to_contain_text(lesson.title)
        expect(card).to_contain_text(lesson.question.replace("`", ""))


def test_the_address_chooses_its_theme(server, page):
    for asked, theme in [("dark", "dark"), ("light", "light"), ("blue", "auto")]:
        page.goto(f"{server.address}?theme={asked}")
        expect(page.locator(".nudge")).to_have_attribute("data-theme", theme)


def test_cards_with_a_picture_show_it(home):
    for lesson in lessons():
        if lesson.pictures:
            expect(home.locator(f"[data-card={lesson.slug()}] svg").first).to_be_visible()


def test_a_card_opens_its_lesson_by_keyboard_and_the_brand_leads_back(home, slug):
    home.locator(f"[data-card={slug}]").press("Enter")
    lesson = LessonPage(home)
    assert lesson.root.get_attribute("data-lesson") == slug
    home.get_by_role("link", name="All lessons").click()
    expect(home.locator("[data-card]").first).to_be_visible()


def test_lessons_lead_on_to_the_next(server, page):
    course = lessons()
    page.goto(f"{server.address}?lesson={course[0].slug()}")
    for lesson in course[1:]:
        page.get_by_role("navigation").get_by_role("link", name=lesson.title).click()
        expect(page.locator("[data-lesson]")).to_have_attribute("data-lesson", lesson.slug())
        LessonPage(page)


def test_a_phone_shows_the_cards_without_sideways_scroll(home):
    home.set_viewport_size({"width": 390, "height": 844})
    assert home.evaluate("document.documentElement.scrollWidth") <= 390


MISTAKEN = f"""import sys

sys.path.append({str(ROOT)!r})
from app.lesson import Input, Lesson
from app.page import show


class Mine(Lesson):
    title = "Mine"
    x = Input(1.0, bounds=(3, -3))
    function = staticmethod(lambda x: x * 2)


show(Mine)
"""


@pytest.mark.parametrize("command", ["panel serve", "nudge serve"])
def test_a_lessons_file_with_a_mistake_says_so_where_it_would_stand(command, tmp_path, page):
    file = tmp_path / "mine.py"
    file.write_text(MISTAKEN, "utf-8")
    server = Server(tmp_path / "log")
    try:
        says_what_is_wrong(server, command, file, page)
    finally:
        server.stop()


def says_what_is_wrong(server: Server, command: str, file: Path, page) -> None:
    if command == "nudge serve":
        server.start(options=("--args", str(file)))
        page.goto(server.address)
    else:
        server.start(file)
        page.goto(server.address.replace("/app", "/mine"))
    expect(page.locator("[data-fault] [data-error]")).to_have_text(
        "mine.py, line 8: the input x: bounds=(3.0, -3.0): "
        "give two finite numbers, the lower one first, such as (-5, 5)."
    )
    file.write_text(MISTAKEN.replace("(3, -3)", "(-3, 3)"), "utf-8")
    if command == "nudge serve":  # it reads the file anew for each page
        page.reload()
        assert LessonPage(page).inputs() == {"x": 1}
