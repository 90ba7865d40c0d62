"""Runs 'intake score' and its peers in turn on the same tables, as whole processes: peers.py INTAKE

Prints medians, ratios, growth from table to table, peak memory, what a second core brings, and what a pipe costs; and
compares what they wrote, byte for byte. In the environment: PEERS_ROWS, the rows of the largest table (1,000,000), and
PEERS_ROUNDS, how often each runs (5). Exit code 1 where outputs differ.

This process measures others and so stays small: what it has in memory is counted among theirs.
"""

import os
import signal
import statistics
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
PLACE = PACKAGE / ".build" / "peers"
PYTHON = str(PLACE / "venv" / "bin" / "python")
ROUNDS = int(os.environ.get("PEERS_ROUNDS", "5"))
MOST_ROWS = int(os.environ.get("PEERS_ROWS", "1000000"))
CORES = sorted(os.sched_getaffinity(0))


class Failed(Exception):
    """A process that ended with anything but 0."""


class Run:
    """One process from its start to its end."""

    def __init__(self, command, cores=None, feed=None):
        """Pinned to the first `cores` cores where a number is given; the file `feed` comes in through a pipe."""
        os.sched_setaffinity(0, CORES[:cores] if cores else CORES)
        try:
            source, cat = (self.pipe(feed) if feed else (None, None))
            actions = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0)]
            if source is not None:
                actions = [(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_CLOSE, source)]
            log = str(PLACE / "log")
            actions += [
                (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
                (os.POSIX_SPAWN_DUP2, 1, 2),
            ]
            # Questionnaires that the measured one includes.
            places = dict(os.environ, INTAKE_QUESTIONNAIRES=str(PACKAGE / "Questionnaires"))
            start = time.perf_counter()
            process = os.posix_spawnp(command[0], command, places, file_actions=actions)
            if source is not None:
                os.close(source)
            _, status, used = os.wait4(process, 0)
            self.seconds = time.perf_counter() - start
            if cat:
                os.waitpid(cat, 0)
        finally:
            os.sched_setaffinity(0, CORES)
        self.megabytes = used.ru_maxrss / 1024
        self.cpu = used.ru_utime + used.ru_stime
        if os.waitstatus_to_exitcode(status):
            raise Failed(f"{' '.join(command)}: {Path(log).read_text()[-400:]}")

    @staticmethod
    def pipe(path):
        """The end of a pipe to read from, and the process that writes the file into it."""
        source, sink = os.pipe()
        os.set_inheritable(source, False)
        actions = [(os.POSIX_SPAWN_DUP2, sink, 1)]
        cat = os.posix_spawnp("cat", ["cat", str(path)], os.environ, file_actions=actions)
        os.close(sink)
        return source, cat


class Series:
    """The same several times."""

    def __init__(self, runs):
        self.seconds = statistics.median(run.seconds for run in runs)
        self.fastest = min(run.seconds for run in runs)
        self.megabytes = max(run.megabytes for run in runs)
        # Of all cores together: hardly changed by what else the machine does.
        self.cpu = statistics.median(run.cpu for run in runs)


def in_turn(commands, rounds=ROUNDS):
    """Series by name, the commands run one after another in each round, so that what else the machine does hits all."""
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, (command, *rest) in commands.items():
            runs[name].append(Run(command, *rest))
    return {name: Series(list_of_runs) for name, list_of_runs in runs.items()}


def out(name):
    return str(PLACE / f"scores-{name}")


def score(intake, table, *more, output="intake.csv"):
    """The command that scores a table, which comes through a pipe where that is None."""
    source = [str(table)] if table else []
    definition = str(HERE / "screening.yaml")
    return [intake, "score", definition, *source, "--id", "respondent", "--output", out(output), *more]


def responses(rows):
    path = PLACE / f"responses-{rows}.csv"
    if not path.exists():
        part = path.with_suffix(".part")
        Run([PYTHON, str(HERE / "responses.py"), str(rows), str(part)])
        part.rename(path)
    return path


def table_of(rows, head):
    """Lines of text in columns, numbers to the right."""
    widths = [max(len(str(row[place])) for row in [head, *rows]) for place in range(len(head))]
    for row in [head, *rows]:
        first, *rest = (str(cell) for cell in row)
        print("  " + "  ".join([first.ljust(widths[0]), *(c.rjust(w) for c, w in zip(rest, widths[1:]))]))
    print()


def compare(names):
    """Whether the outputs are the same; says where the first difference is, and how many cells of which column differ."""
    first, *others = names
    is_equal = True
    for other in others:
        with open(out(first), "rb") as left, open(out(other), "rb") as right:
            while (one := left.read(1 << 20)) == (two := right.read(1 << 20)) and one:
                pass
        if one == two:
            print(f"  {other} is equal to {first}, byte for byte")
            continue
        is_equal = False
        differing, example = {}, None
        with open(out(first)) as left, open(out(other)) as right:
            head = left.readline().rstrip("\n").split(",")
            if right.readline().rstrip("\n").split(",") != head:
                print(f"  {other} has other columns than {first}")
                continue
            lines = 0
            for one, two in zip(left, right):
                lines += 1
                cells = zip(head, one.rstrip("\n").split(","), two.rstrip("\n").split(","))
                for column, mine, theirs in cells if one != two else ():
                    differing[column] = differing.get(column, 0) + 1
                    example = example or f"row {lines}, {column}: '{mine}' and '{theirs}'"
        print(f"  {other} DIFFERS from {first}: {differing or 'in length'}; first {example}")
    print()
    return is_equal


def write_ndjson(table, path, most):
    """The answers of a table as one mapping a line."""
    with open(table) as source, open(path, "w") as target:
        head = source.readline().rstrip("\n").split(",")
        for line, _ in zip(source, range(most)):
            pairs = zip(head[1:], line.rstrip("\n").split(",")[1:])
            cells = ",".join(f'"{name}":{value}' for name, value in pairs if value)
            target.write(f'{{"respondent":"{line.partition(",")[0]}"' + ("," + cells if cells else "") + "}\n")


def sizes(commands, has_intake):
    """Every program at each size, with the growth of each."""
    before, is_equal = {}, True
    for rows in sorted({max(MOST_ROWS // 100, 1), max(MOST_ROWS // 10, 1), MOST_ROWS}):
        path = responses(rows)
        programs = commands(path)
        # Once unmeasured, so that all find the file and themselves in memory.
        in_turn(programs, rounds=1)
        series = in_turn(programs)
        fastest_peer = min(one.seconds for name, one in series.items() if name != "intake.csv")
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB")
        lines = []
        for name, one in series.items():
            ratio = f"{fastest_peer / series['intake.csv'].seconds:.1f} x" if name == "intake.csv" else ""
            growth = f"{one.seconds / before[name].seconds:.1f} x" if name in before else ""
            lines.append(
                [
                    name.removesuffix(".csv"), f"{one.seconds * 1000:.1f}", f"{one.fastest * 1000:.1f}",
                    f"{one.cpu * 1000:.1f}", f"{rows / one.seconds / 1e6:.2f}", f"{one.megabytes:.0f}", growth, ratio,
                ]
            )
        table_of(lines, ["", "median ms", "fastest ms", "CPU ms", "M rows/s", "peak MB", "growth", "over the faster peer"])
        is_equal = compare(list(programs)) and is_equal
        before = series
    return is_equal


def start_up():
    """What the peers' runs have in them before the first row is read."""
    series = in_turn(
        {name: ([PYTHON, "-c", f"import {name}"],) for name in ("polars", "duckdb")} | {"true": (["true"],)}
    )
    print("Starting Python and importing")
    table_of([[name, f"{one.seconds * 1000:.1f}"] for name, one in series.items()], ["", "median ms"])


def second_core():
    """How much more two cores do than one where nothing is shared: what a second core of this machine is worth."""
    loop = ["python3", "-c", "for i in range(4_000_000): pass"]
    ratios = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        os.waitpid(os.posix_spawnp(loop[0], loop, os.environ), 0)
        alone = time.perf_counter() - start
        start = time.perf_counter()
        for process in [os.posix_spawnp(loop[0], loop, os.environ) for _ in CORES[:2]]:
            os.waitpid(process, 0)
        ratios.append(len(CORES[:2]) * alone / (time.perf_counter() - start))
    print(f"  two cores do {statistics.median(ratios):.2f} x as much as one in a loop that shares nothing\n")


def ways(intake):
    """Our own: cores, pipe and file, other formats."""
    table = responses(MOST_ROWS)
    few = min(MOST_ROWS, 100_000)
    ndjson = PLACE / "responses.ndjson"
    write_ndjson(table, ndjson, few)
    lines = {
        "two cores": (score(intake, table), 2),
        "one core": (score(intake, table), 1),
        "two cores, --workers 1": (score(intake, table, "--workers", "1"), 2),
        "from a pipe": (score(intake, None), None, table),
    }
    small = responses(few) if few != MOST_ROWS else table
    full = {
        "whole results (--full)": (score(intake, small, "--full", output="full.ndjson"),),
        "NDJSON in": (score(intake, ndjson, output="from-ndjson.csv"),),
    }
    series = in_turn(lines)
    two = series["two cores"].seconds
    print(f"intake, {MOST_ROWS:,} rows")
    table_of(
        [
            [name, f"{one.seconds * 1000:.1f}", f"{one.seconds / two:.2f} x", f"{one.cpu * 1000:.1f}", f"{one.megabytes:.0f}"]
            for name, one in series.items()
        ],
        ["", "median ms", "over two cores", "CPU ms", "peak MB"],
    )
    second_core()
    print(f"intake, {few:,} rows")
    table_of(
        [
            [name, f"{one.seconds * 1000:.1f}", f"{few / one.seconds:,.0f}", f"{one.megabytes:.0f}"]
            for name, one in in_turn(full).items()
        ],
        ["", "median ms", "rows/s", "peak MB"],
    )


def main(intake):
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    load = os.getloadavg()[0]
    print(f"{len(CORES)} cores, load {load:.1f} before, {ROUNDS} rounds, programs in turn\n")

    def commands(table):
        programs = {
            "polars.csv": ([PYTHON, str(HERE / "with_polars.py"), str(table), out("polars.csv")],),
            "duckdb.csv": ([PYTHON, str(HERE / "with_duckdb.py"), str(table), out("duckdb.csv")],),
        }
        return ({"intake.csv": (score(intake, table),)} if intake else {}) | programs

    start_up()
    is_equal = sizes(commands, intake)
    if intake:
        ways(intake)
    return 0 if is_equal else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
    except Failed as failed:
        sys.exit(str(failed))
