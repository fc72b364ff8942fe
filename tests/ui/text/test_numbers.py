"""Numbers as people read them, in three digits and groups of thousands, and as people type them."""

import pytest

TIMES = "\u202f×\u202f"


@pytest.fixture
def say(modules):
    """A function that calls one of the functions in numbers.js."""

    def call(name, *args):
        script = '([name, args]) => import("/text/numbers.js").then((numbers) => numbers[name](...args))'
        return modules.evaluate(script, [name, list(args)])

    return call


@pytest.mark.parametrize(
    ("value", "text", "brief"),
    [
        (0, "0.00", "0"),
        (2, "2.00", "2"),
        (-3, "−3.00", "−3"),
        (0.5, "0.50", "0.5"),
        (0.39322, "0.393", "0.393"),
        (-0.00625, "−0.00625", "−0.00625"),
        (9.996, "10.0", "10"),
        (12.345, "12.3", "12.3"),
        (123.4, "123", "123"),
        (1234, "1,230", "1,230"),
        (-271828, "−272,000", "−272,000"),
        (0.0001, "0.0001", "0.0001"),
        (5.84e-11, f"5.8{TIMES}10⁻¹¹", f"5.8{TIMES}10⁻¹¹"),
        (-2.5e12, f"−2.5{TIMES}10¹²", f"−2.5{TIMES}10¹²"),
        (float("inf"), "∞", "∞"),
        (float("-inf"), "−∞", "−∞"),
        (float("nan"), "not a number", "not a number"),
        (None, "?", "?"),
    ],
)
def test_a_number_is_written(say, value, text, brief):
    assert (say("text", value), say("brief", value)) == (text, brief)


@pytest.mark.parametrize(
    ("value", "signed", "arrowed"),
    [(2, "+2.00", "▲ +2.00"), (-0.125, "−0.125", "▼ −0.125"), (0, "0.00", "● 0.00"), (None, "?", "?")],
)
def test_a_sign_is_written_too(say, value, signed, arrowed):
    assert (say("signed", value), say("arrowed", value)) == (signed, arrowed)


def test_a_count_is_exact_and_in_groups(say):
    counts = [7, 1953125, 0.25, -1234.5]
    assert [say("whole", count) for count in counts] == ["7", "1,953,125", "0.25", "−1,234.5"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2,5", 2.5),
        ("2,000", 2),
        ("0,125", 0.125),
        ("−3", -3),
        ("−1e−5", -1e-5),
        (" .5 ", 0.5),
        ("x", None),
        ("1,2,3", None),
        ("", None),
    ],
)
def test_a_typed_number_is_read(say, typed, value):
    assert say("parse", typed) == value


@pytest.mark.parametrize("typed", ["2,000", "2 000", "2.000", "2000", "2\u202f000"])
def test_where_only_whole_numbers_make_sense_thousands_may_be_in_groups(say, typed):
    assert say("parse", typed, True) == 2000
