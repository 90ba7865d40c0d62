"""What 'intake score' does for screening.yaml, written with DuckDB: with_duckdb.py RESPONSES SCORES"""

import sys

import duckdb

# Items, how many of them may be filled with the mean of the others, and where each band begins.
MEASURES = {
    "phq9": (9, 2, {0: "None or minimal", 5: "Mild", 10: "Moderate", 15: "Moderately severe", 20: "Severe"}),
    "gad7": (7, 0, {0: "Minimal", 5: "Mild", 10: "Moderate", 15: "Severe"}),
}
HIGHEST = 3


def columns(name):
    """The six columns of a score; each may be named by those behind it."""
    count, most_filled, bands = MEASURES[name]
    items = [f"{name}_{number}" for number in range(1, count + 1)]
    answered = " + ".join(f"({item} is not null)::int" for item in items)
    total = " + ".join(f"coalesce({item}, 0)" for item in items)
    missing = f"({count} - ({answered}))"
    # The total times count / answered, rounded half up, in whole numbers.
    value = f"(2 * {count} * ({total}) + ({answered})) // (2 * ({answered}))"
    band = " ".join(f"when {name} >= {start} then '{bands[start]}'" for start in sorted(bands, reverse=True))
    return f"""
        case when {missing} <= {most_filled} then {value} end as {name},
        case {band} end as {name}_band,
        {answered} as {name}_answered,
        case when {missing} <= {most_filled} then {missing} else 0 end as {name}_filled,
        {total} as {name}_low,
        {total} + {HIGHEST} * {missing} as {name}_high"""


def main(source, target):
    duckdb.sql(f"""
        copy (
            select respondent, {columns("phq9")}, {columns("gad7")},
                case when phq9_9 is null then 'undecided' when phq9_9 >= 1 then 'fired' else 'not-fired' end
                    as alert_self_harm,
                null as problems
            from read_csv('{source}', all_varchar = false)
        ) to '{target}' (header)""")


main(*sys.argv[1:3])
