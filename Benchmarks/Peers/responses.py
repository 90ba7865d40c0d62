"""Responses to screening.yaml as CSV, the same for the same number of rows: responses.py ROWS FILE

Two in a hundred cells are missing, and the question about difficulty wherever no problem of the PHQ-9 was named.
"""

import sys

import numpy as np

PHQ9 = [f"phq9_{item}" for item in range(1, 10)]
GAD7 = [f"gad7_{item}" for item in range(1, 8)]
COLUMNS = PHQ9 + ["phq9_difficulty"] + GAD7
# Part of what makes the responses the same every time.
SEED, ROWS_AT_ONCE = 7, 500_000
MOST_ROWS = 100_000_000


def block(random, first, rows):
    """The records of so many rows, as bytes."""
    codes = random.integers(0, 4, size=(rows, len(COLUMNS)))
    missing = random.random(codes.shape) < 0.02
    problem = (codes[:, : len(PHQ9)] > 0) & ~missing[:, : len(PHQ9)]
    missing[:, len(PHQ9)] |= ~problem.any(axis=1)

    # Every cell has one byte and a comma, so the table is a matrix of bytes, from which the missing ones are left out.
    names = np.frombuffer("".join(f"r{row:08d}" for row in range(first, first + rows)).encode(), np.uint8)
    cells = np.full((rows, 9 + 2 * len(COLUMNS) + 1), ord(","), np.uint8)
    cells[:, :9] = names.reshape(rows, 9)
    cells[:, 10:-1:2] = codes + ord("0")
    cells[:, -1] = ord("\n")
    kept = np.ones(cells.shape, bool)
    kept[:, 10:-1:2] = ~missing
    return cells[kept].tobytes()


def main(rows, path):
    if rows > MOST_ROWS:
        sys.exit(f"no more than {MOST_ROWS} rows have names of the same length")
    random = np.random.default_rng(SEED)
    with open(path, "wb") as file:
        file.write(",".join(["respondent", *COLUMNS]).encode() + b"\n")
        for first in range(0, rows, ROWS_AT_ONCE):
            file.write(block(random, first, min(ROWS_AT_ONCE, rows - first)))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
