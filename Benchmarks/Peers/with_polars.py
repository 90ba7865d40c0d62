"""What 'intake score' does for screening.yaml, written with Polars: with_polars.py RESPONSES SCORES"""

import sys

import polars as pl
from polars import col, lit, when

# Items, how many of them may be filled with the mean of the others, and where each band begins.
MEASURES = {
    "phq9": (9, 2, {0: "None or minimal", 5: "Mild", 10: "Moderate", 15: "Moderately severe", 20: "Severe"}),
    "gad7": (7, 0, {0: "Minimal", 5: "Mild", 10: "Moderate", 15: "Severe"}),
}
HIGHEST = 3


def items(name):
    return [f"{name}_{number}" for number in range(1, MEASURES[name][0] + 1)]


def columns(name):
    """The six columns of a score."""
    count, most_filled, bands = MEASURES[name]
    answered = pl.sum_horizontal(col(item).is_not_null().cast(pl.Int32) for item in items(name))
    # Nulls count as nothing here.
    total = pl.sum_horizontal(items(name)).cast(pl.Int32)
    missing = count - answered
    is_scored = missing <= most_filled
    # The total times count / answered, rounded half up, in whole numbers.
    value = when(is_scored).then((2 * count * total + answered) // (2 * answered))
    band = when(value.is_null()).then(None)
    for start in sorted(bands, reverse=True):
        band = band.when(value >= start).then(lit(bands[start]))
    return {
        name: value,
        f"{name}_band": band,
        f"{name}_answered": answered,
        f"{name}_filled": when(is_scored).then(missing).otherwise(0),
        f"{name}_low": total,
        f"{name}_high": total + HIGHEST * missing,
    }


def alert(item):
    answer = col(item)
    state = when(answer.is_null()).then(lit("undecided"))
    return state.when(answer >= 1).then(lit("fired")).otherwise(lit("not-fired"))


def main(source, target):
    types = {item: pl.Int32 for name in MEASURES for item in items(name)}
    scores = pl.scan_csv(source, schema_overrides=types).select(
        "respondent",
        **columns("phq9"),
        **columns("gad7"),
        alert_self_harm=alert("phq9_9"),
        problems=lit(""),
    )
    scores.sink_csv(target, quote_style="never")


main(*sys.argv[1:3])
