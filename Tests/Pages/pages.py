"""Draws reports as a browser shows them, and says what is wrong with them: pages.py INTAKE AXE FOLDER [PAGE ...]

Each page is laid out by Chromium at 360, 800 and 1400 pixels, light and dark. Told are texts of pictures that overlap,
anything wider than the window, and what axe-core (AXE, its axe.min.js) finds serious or critical. FOLDER then has a
picture of each and a PDF on A4 and on Letter, for looking at. Exit code 1 where anything was found.

PAGE is a page of HTML; without one, the reports of answers in Tests/IntakeCommandTests/Answers are drawn, and of a very
large intake: twelve people, ten events, long names and some from right to left.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
ANSWERS = PACKAGE / "Tests" / "IntakeCommandTests" / "Answers"
WIDTHS = (360, 800, 1400)
CHROMIUM = next(filter(shutil.which, ("chromium", "chromium-browser", "google-chrome")), "chromium")

# Runs in the page, where nothing of ours runs otherwise, and tells the page around it.
CHECK = """
function overlaps() {
  const found = [];
  for (const picture of document.querySelectorAll('svg')) {
    const texts = [...picture.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0);
    for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
      const [a, b] = [texts[i][1], texts[j][1]];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 3) found.push(texts[i][0] + ' | ' + texts[j][0]);
    }
  }
  return found;
}
function tooWide() {
  const most = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > most) found.push('the page: ' + document.documentElement.scrollWidth);
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg') && element.tagName !== 'svg') continue;
    let scrolls = false;
    for (let up = element; up; up = up.parentElement)
      scrolls = scrolls || ['auto', 'scroll'].includes(getComputedStyle(up).overflowX);
    const box = element.getBoundingClientRect();
    if (!scrolls && box.right > most + 1) found.push(element.tagName + ' ' + element.textContent.slice(0, 60));
  }
  return found;
}
addEventListener('load', async () => {
  const heard = await axe.run(document, {resultTypes: ['violations']});
  const violations = heard.violations.filter(v => ['serious', 'critical'].includes(v.impact))
    .map(v => v.id + ': ' + v.help + ' (' + v.nodes.length + ', such as ' + v.nodes[0].html.slice(0, 120) + ')');
  parent.postMessage({width: innerWidth, overlaps: overlaps(), wide: tooWide(), violations}, '*');
});
"""

FRAME = """<!DOCTYPE html><title>frame</title><body style="margin:0"><script>
const told = [];
addEventListener('message', e => {{ told.push(e.data); document.querySelector('pre').textContent = JSON.stringify(told) }});
</script>{pages}<pre></pre>"""


def chromium(*arguments):
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files"]
    done = subprocess.run([CHROMIUM, *flags, *arguments], capture_output=True, text=True, timeout=180)
    return done.stdout


def frame(page, *widths, height=900):
    """A page of frames, because a window is never narrower than 500 pixels."""
    style = "display:block;border:0;height:{}px;width:{}px"
    return FRAME.format(pages="".join(f'<iframe src="{page}" style="{style.format(height, w)}"></iframe>' for w in widths))


def large():
    """Answers with more of everything than anybody gives."""
    names = ["Maximiliana Theodora von Hohenfels-Wolkenstein", "אברהם בן־דוד", "محمد عبد الرحمن الأنصاري", "Ана", "李小龍",
             "my mother's second husband", "O'Brien", "Zoë", "my neighbour on the third floor", "Kim", "Lea", "T."]
    people = [dict(person_name=name, relation="friend" if i % 3 else "work", closeness=1 + i % 5, closeness_wished=1 + (i * 3) % 5,
                   contact="weekly", confide=("never", "seldom", "often", "always")[i % 4], helps=("often", "never")[i % 2],
                   mood_with=("worse", "better")[i % 2], expectations="differ" if i % 2 else "same", arguments="often" if i % 4 else "never")
              for i, name in enumerate(names)]
    kinds = ["death", "job-loss", "conflict", "moving", "caring", "separation", "birth", "money", "new-work", "illness"]
    events = [dict(event_kind=kind, event_date=("2026-0%d" % (1 + i)) if i % 3 else str(2026 - i // 3), event_impact=10 - i)
              for i, kind in enumerate(kinds)]
    base = (ANSWERS / "full.yaml").read_text()
    for key in ("person", "event", "connection"):
        base = re.sub(rf"^{key}:\n(?:[ #-].*\n|\n)*", "", base, flags=re.M)
    lines = lambda key, rows: f"\n{key}:\n" + "".join(
        "".join(("  - " if n == 0 else "    ") + f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for n, (k, v) in enumerate(row.items()))
        for row in rows)
    return base + lines("person", people) + lines("event", events) + "\nconnection:\n  low-mood: {linked: [1, 2, 5, 8, 10]}\n"


def reports(intake, folder):
    """The pages, by name."""
    place = dict(os.environ, INTAKE_QUESTIONNAIRES=str(PACKAGE / "Questionnaires"))
    (folder / "large.yaml").write_text(large())
    answers = {name: ANSWERS / f"{name}.yaml" for name in ("full", "sparse", "stopped")} | {"large": folder / "large.yaml"}
    pages = {}
    for kept in ("results", "progress", "notices"):
        shutil.rmtree(folder / kept, ignore_errors=True)

    def run(*arguments):
        done = subprocess.run([intake, *arguments], capture_output=True, text=True, env=place, stdin=subprocess.DEVNULL, cwd=folder)
        if done.returncode:
            sys.exit(f"intake {' '.join(map(str, arguments))}: {done.stderr}")
        return done.stdout.strip().splitlines()

    def page(name, *arguments):
        target = folder / f"{name}.html"
        target.unlink(missing_ok=True)
        run(*arguments, "--format", "html", "--output", target)
        pages[name] = target

    for name, path in answers.items():
        result = run("run", "first-session", "--answers", path, "--respondent", name)[-1]
        page(name, "report", result)
        if name in ("full", "large"):
            page(f"{name}-client", "report", result, "--for", "client")
        if name == "full":
            page("blind", "report", result, "--blind")
    result = run("run", "therapist-fit", "--answers", ANSWERS / "two-therapists.yaml", "--respondent", "fit")[-1]
    page("therapists", "report", result)
    again = (folder / "large.yaml").read_text().replace("closeness: 1", "closeness: 4").replace("phq9_1: 3", "phq9_1: 0")
    (folder / "again.yaml").write_text(again)
    for session, path in ((1, "large.yaml"), (4, "again.yaml")):
        run("run", "first-session", "--answers", path, "--respondent", "progress", "--session", str(session), "--out", "progress")
    page("progress", "report", "progress")
    return pages


def look(page, name, axe, folder):
    """What is wrong with a page, in lines."""
    text = page.read_text()
    copy, window = folder / f"{name}.checked.html", folder / "window.html"
    # Reports let nothing run in them.
    unlocked = re.sub(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", text)
    copy.write_text(unlocked.replace("</body>", f"<script src=\"{axe}\"></script><script>{CHECK}</script></body>"))
    window.write_text(frame(copy.name, *WIDTHS))
    found = []
    for scheme in ("light", "dark"):
        dark = ["--blink-settings=preferredColorScheme=0"] if scheme == "dark" else []
        page_told = chromium("--window-size=1500,1000", "--virtual-time-budget=30000", *dark, "--dump-dom", window.as_uri())
        said = re.search(r"<pre>(.*?)</pre>", page_told, re.S)
        told = json.loads(html.unescape(said.group(1)) or "[]") if said else []
        found += [f"{width} {scheme}: nothing was told" for width in WIDTHS if width not in [t["width"] for t in told]]
        for at in told:
            for kind in ("overlaps", "wide", "violations"):
                found += [f"{at['width']} {scheme}, {kind}: {item}" for item in dict.fromkeys(at[kind])]
    window.write_text(frame(page.name, 360, height=6000))
    chromium("--window-size=520,6000", f"--screenshot={folder / name}-360.png", window.as_uri())
    window.unlink()
    for width in WIDTHS[1:]:
        chromium(f"--window-size={width},5000", f"--screenshot={folder / name}-{width}.png", page.as_uri())
    for paper in ("A4", "Letter"):
        sized = folder / f"{name}.{paper}.html"
        sized.write_text(text.replace("</style>", f"@page {{ size: {paper}; }}</style>", 1))
        chromium("--no-pdf-header-footer", f"--print-to-pdf={folder / name}-{paper}.pdf", sized.as_uri())
        sized.unlink()
    copy.unlink()
    return found


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    intake, axe, folder = (Path(argument).resolve() for argument in sys.argv[1:4])
    folder.mkdir(parents=True, exist_ok=True)
    pages = {Path(p).stem: Path(p).resolve() for p in sys.argv[4:]} or reports(intake, folder)
    failed = False
    for name, page in pages.items():
        found = look(page, name, axe.as_uri(), folder)
        print(f"{name}: {'nothing found' if not found else ''}", flush=True)
        for line in found:
            print(f"  {line}")
        failed = failed or bool(found)
    sys.exit(1 if failed else 0)


main()
