"""Cats and dogs in three measurements: a small data set, made up by this project for its lessons.

How it was made: nobody measured an animal. For each kind we chose a typical value and a spread for each
measurement (`TYPICAL`, `SPREAD`), drew twelve animals of each kind from normal distributions with a seeded
NumPy generator (`default_rng(2026)`, cats first), cut at the ends of the scale, rounded to one decimal, and
kept the rows below. The two kinds overlap a little in every single measurement, so that no single one settles
the answer and three together do.

    pupil diameter          millimetres, in a dim room
    ear flappiness index    0 (the ear always stands) to 10 (the ear swings at every step); our own scale
    whisker length          millimetres, the longest one

Free to use under the project's licence; not fit for any statement about real animals.
"""

FEATURES = ("pupil diameter", "ear flappiness index", "whisker length")
UNITS = ("mm", "", "mm")
TYPICAL = {"cat": (9.0, 2.0, 65.0), "dog": (6.5, 6.0, 40.0)}
SPREAD = {"cat": (1.2, 1.2, 9.0), "dog": (1.2, 2.0, 11.0)}

CATS = (
    (8.0, 2.3, 47.9),
    (10.7, 2.8, 62.4),
    (8.6, 2.4, 62.6),
    (8.7, 2.9, 69.6),
    (8.9, 1.9, 66.4),
    (8.3, 1.5, 69.9),
    (8.8, 0.4, 60.7),
    (9.8, 1.7, 63.7),
    (9.8, 4.2, 58.6),
    (10.6, 0.5, 66.6),
    (7.6, 3.6, 72.5),
    (10.4, 0.9, 71.2),
)

DOGS = (
    (5.9, 5.1, 45.6),
    (7.6, 6.4, 33.1),
    (5.5, 8.9, 46.5),
    (7.4, 10.0, 31.0),
    (9.6, 10.0, 57.8),
    (7.5, 4.7, 50.9),
    (6.0, 6.0, 36.8),
    (6.8, 8.6, 33.9),
    (5.3, 4.0, 29.3),
    (4.8, 4.2, 54.2),
    (5.8, 6.5, 26.6),
    (6.7, 2.5, 32.3),
)
