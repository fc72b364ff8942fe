"""Lesson 7: every example wants its own nudge; the mean of them all is the step, and much of it cancels."""

from app.lesson import Input, Lesson
from app.pictures.plots.average import Average
from engine import Graph, Value, named, trace
from engine.nn import optimisers
from engine.tape.recording import record
from engine.training.program import Program

# Six days at an ice-cream stand, made up for this lesson: how warm, how sunny, how much was sold, each
# against a usual day (0). No weights suit them all.
DAYS = (
    (1.0, 0.5, 1.5),
    (-1.0, 0.5, -1.0),
    (0.5, -1.0, 0.6),
    (1.5, 1.0, 0.9),
    (-0.5, -1.0, -1.4),
    (0.0, 1.0, 1.0),
)
START = {"w1": -0.3, "w2": 0.1, "b": 0.8}  # four days pull b up and two pull it down; the two are stronger


def one_day(w1, w2, b, warmth, sun, sold) -> dict:
    """The squared error of one day's forecast, and the forecast."""
    forecast = named(w1 * warmth + w2 * sun + b, "forecast")
    error = named(forecast - sold, "error")
    return {"loss": error * error, "forecast": forecast}


def all_days() -> Graph:
    """The mean loss over the days, each day a group of its own."""
    weights = [Value(number, name) for name, number in START.items()]
    losses = [_day(weights, number, day) for number, day in enumerate(DAYS, start=1)]
    sums = [losses[0]]
    for loss in losses[1:]:
        sums.append(sums[-1] + loss)
    mean = sums[-1] / len(DAYS)
    mean.label, mean.role = "mean loss", "loss"
    for value in [*sums[1:], mean, mean.args[1]]:
        value.group = "mean loss"
    nodes, (output,) = record(weights, [mean])
    return Graph(nodes, (("mean loss", output),))


def _day(weights: list[Value], number: int, day: tuple[float, ...]) -> Value:
    given = [Value(measured, name) for measured, name in zip(day, ("warmth", "sun", "sold"), strict=True)]
    loss = one_day(*weights, *given)["loss"]
    loss.label, loss.role = f"loss {number}", "example"
    pending = [loss]
    while pending:
        value = pending.pop()
        if value.label not in START:
            value.group = f"examples, day {number}"
            pending.extend(value.args)
    return loss


class AverageNudge(Lesson):
    """The mean of the nudges is the step; it is over when they cancel, not when every example is content."""

    number = 7
    title = "Average"
    question = "Four days pull `b` up, two pull it down: who wins?"
    hint = "Then press Play. In the end, is every day content?"
    network = True
    function = all_days()
    asks = (("w1", None), ("w2", None), ("b", None))
    presets = {"all at 0": {"w1": 0.0, "w2": 0.0, "b": 0.0}}
    pictures = (Average(tuple(START), "rate", DAYS),)

    w1 = Input(START["w1"], bounds=(-3, 3), role="parameter")
    w2 = Input(START["w2"], bounds=(-3, 3), role="parameter")
    b = Input(START["b"], bounds=(-3, 3), role="parameter")
    rate = Input(0.2, bounds=(0.01, 1), step=0.01, role="rate")

    @classmethod
    def programs(cls) -> dict[str, str]:
        """The gradient step, for one day or the mean of several."""
        return {"learn": learning().javascript()}

    @classmethod
    def stages(cls) -> dict[str, tuple[str, str]]:
        """What is said of each stage, forward and backward."""
        return {
            "inputs": (
                "Forward. All days share these three weights.",
                "What the days send back to a weight adds up: each counts a sixth, so the sum is their mean.",
            ),
            "examples": (
                "Each day: forecast = w1 × warmth + w2 × sun + b. How far off that is, squared, is its loss.",
                "Each day sends back what it wants of each weight: on one line up, on another down.",
            ),
            "mean loss": (
                "The number that should fall is the mean of the six losses.",
                "Now backward. Each day has one sixth of the say, and a large error speaks louder.",
            ),
        }


def learning() -> Program:
    """A gradient step on the weights for the mean of some days."""
    return Program(trace(one_day, **START), len(START), optimisers.sgd(rate=AverageNudge.param.rate.default))
