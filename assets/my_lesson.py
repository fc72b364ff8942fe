"""My lesson: try it with `nudge serve my_lesson.py`."""

from app.lesson import Input, Lesson
from app.page import show
from engine import tanh


class MyLesson(Lesson):
    """What the lesson shows, in one sentence."""

    title = "My lesson"
    question = "Which of `x`, `w` and `b` moves the output most?"
    hint = "Change the function below, and the page follows."

    x = Input(0.5, bounds=(-3, 3))
    w = Input(1.0, bounds=(-3, 3))
    b = Input(0.0, bounds=(-3, 3))

    @staticmethod
    def function(x, w, b):
        """The output: use + − * / **, and the functions of `engine`."""
        return tanh(w * x + b)


show(MyLesson)
